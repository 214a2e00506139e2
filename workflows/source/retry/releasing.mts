import { changeRow } from '../parts/auditNodes.mts';
import { filter } from '../parts/decisions.mts';
import { expression, now, plain } from '../parts/expressions.mts';
import { difference, released } from '../parts/released.mts';
import type { Composition } from '../parts/workflow.mts';
import { decision, person, records, release } from './attentionForm.mts';
import { names } from './names.mts';

/** A person accepts that a file does not add up: its workflow posts it, the difference to suspense. */
export function releaseLine(flow: Composition): void {
	const isRelease = `${decision} === '${release}'`;
	flow.node(
		names.release,
		filter([1320, 560], 'release', `${isRelease} && ${isReleasable('$json')}`),
	);
	flow.node(
		names.released,
		changeRow([1540, 660], '={{ $json.key }}', 'posted', releasing, '={{ $json.organizationId }}'),
	);
	flow.wire(names.chosen, [names.release]);
	flow.wire(names.release, [names.released]);
	flow.wire(names.released, [names.isUnknown]);
}

export const isReleasable = (json: string): string =>
	`${records}.some((one) => one.release && one.key === ${json}.key && one.organizationId === ${json}.organizationId)`;

/** Its workflow finds the word in `outcome`, and books the settlement with just this difference. */
const releasing = {
	status: 'received',
	outcome: expression(`$json.outcome.replace('${difference}', '${released}') + ' by ' + ${person}`),
	cause: expression(plain(`'Released by ' + ${person} + '; not posted yet.'`)),
	nextStep: '',
	code: '',
	lastAttempt: now,
};
