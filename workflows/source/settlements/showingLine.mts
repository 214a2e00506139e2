import { asked } from '../parts/asked.mts';
import { ifEach } from '../parts/decisions.mts';
import { expression, pickedOrganization } from '../parts/expressions.mts';
import { amazon, downloadReport, mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

/**
 * Another workflow asks for everything that is due, or, with `showReport`, only how one report would be
 * mapped now: that is its answer, and nothing is written.
 */
export function showingLine(flow: Composition): void {
	flow.node(names.asked, asked([-440, 0]));
	flow.node(names.onlyToShow, ifEach([-220, 0], 'onlyToShow', 'Boolean($json.showReport)'));
	flow.node(names.downloadShown, {
		...amazon([-660, 260], downloadReport('$json.showReport')),
		...answersErrors,
	});
	flow.node(names.mapShown, { ...mapper([-440, 260], mapping), ...answersErrors });
	flow.wire(names.asked, [names.onlyToShow]);
	flow.wire(names.onlyToShow, [names.downloadShown]);
	flow.wire(names.onlyToShow, [names.list], 1);
	flow.wire(names.downloadShown, [names.mapShown]);
}

/** Who asked is told why it cannot be shown. */
const answersErrors = { onError: 'continueRegularOutput' } as const;

const mapping = {
	resource: 'mapping',
	operation: 'toJournals',
	organizationId: { __rl: true, mode: 'id', value: pickedOrganization },
	policy: expression(`$('${names.map}').params.policy ?? 'settlement'`),
	settingsOf: expression(`$('${names.map}').params`),
};
