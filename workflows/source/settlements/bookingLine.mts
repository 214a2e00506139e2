import { runsAgain } from '../parts/breakLine.mts';
import { outcomes } from '../parts/outcomes.mts';
import { posting } from '../parts/posting.mts';
import { releasedByPerson } from '../parts/released.mts';
import { amazon, defaultAccounts, downloadReport, goesOn, mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { audited } from './audited.mts';
import { heldBackLine } from './heldBackLine.mts';
import { names } from './names.mts';
import { keepFile } from './keepFile.mts';
import { reports } from './reports.mts';
import { sources } from './sources.mts';

/** From a report that is ready to its journals, each step written down first. */
export function bookingLine(flow: Composition): void {
	sources(flow, [names.createTable, [names.afterRows, 1]]);
	audited(flow);
	runsAgain(flow, names.rowsSoFar, [680, -200]);
	flow.node(names.download, { ...amazon([1780, 0], downloadReport()), ...goesOn });
	flow.node(names.map, { ...mapper([2000, 0], mapping), ...goesOn });
	flow.wire(names.download, [names.map]);
	keepFile(flow);
	posting(flow, { records: reports, from: [names.map, names.heldBackDue], x: 2220 });
	const nodes = {
		outcome: names.reportOutcome,
		afterJournals: names.afterJournals,
		earlierIssues: names.earlierIssues,
	};
	outcomes(flow, { records: reports, nodes, inputs: 6, x: 3100 });
	flow.wire(names.download, [names.outcomes], 1);
	flow.wire(names.map, [[names.outcomes, 1]], 1);
	flow.wire(names.post, [[names.outcomes, 2]]);
	flow.wire(names.post, [[names.outcomes, 3]], 1);
	flow.wire(names.keep, [[names.outcomes, 4]], 1);
	heldBackLine(flow);
}

const mapping = {
	resource: 'mapping',
	operation: 'toJournals',
	organizationId: { __rl: true, mode: 'list', value: '' },
	policy: 'settlement',
	journalStatus: 'draft',
	accounts: defaultAccounts,
	options: releasedByPerson(reports),
};
