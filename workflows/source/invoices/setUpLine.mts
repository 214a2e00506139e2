import { expression, pickedOrganization } from '../parts/expressions.mts';
import { mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

/** Creates the accounts that the mapper names and the books lack; posts nothing. */
export function setUpLine(flow: Composition): void {
	flow.node(names.setUp, {
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, -560],
		parameters: {},
	});
	flow.node(names.setUpAccounts, mapper([240, -560], settingUp));
	flow.wire(names.setUp, [names.setUpAccounts]);
}

const settingUp = {
	resource: 'reference',
	operation: 'setUpAccounts',
	organizationId: { __rl: true, mode: 'id', value: pickedOrganization },
	accounts: expression(`({ ...$('${names.map}').params, policy: 'perOrder' })`),
};
