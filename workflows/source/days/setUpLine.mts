import { expression, pickedOrganization } from '../parts/expressions.mts';
import { amazon, mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

const organizationId = { __rl: true, mode: 'id', value: pickedOrganization };

/** All choices are the mapper's own, without what only its run knows. */
const choices = expression(`((chosen) => Object.fromEntries(Object.keys(chosen).map((name) => [name,
	name === 'options'
		? Object.fromEntries(Object.entries(chosen.options).filter(([, value]) => !String(value).startsWith('=')))
		: chosen[name]]))
)($('${names.map}').params)`);

/** Creates the accounts that the mapper names and the books lack, then shows what would be posted; posts nothing. */
export function setUpLine(flow: Composition): void {
	flow.node(names.setUp, {
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, -560],
		parameters: {},
	});
	flow.node(names.setUpAccounts, mapper([240, -560], settingUp));
	flow.node(names.lately, {
		...amazon([460, -560], reading),
		executeOnce: true,
		alwaysOutputData: true,
	});
	flow.node(names.preview, mapper([680, -560], previewing));
	flow.node(names.page, {
		type: 'n8n-nodes-base.html',
		typeVersion: 1.2,
		position: [900, -560],
		parameters: { operation: 'generateHtmlTemplate', html: `{{ $json.html ?? $json.problem }}` },
	});
	const line = [names.setUp, names.setUpAccounts, names.lately, names.preview, names.page];
	flow.chain(line);
}

const settingUp = {
	resource: 'reference',
	operation: 'setUpAccounts',
	organizationId,
	accounts: choices,
};

const reading = {
	resource: 'transaction',
	operation: 'getAll',
	returnAll: true,
	simplify: false,
	filters: { postedAfter: expression(`$now.minus({ days: 7 }).toUTC().toISO()`) },
};

const previewing = {
	resource: 'mapping',
	operation: 'preview',
	organizationId,
	output: 'page',
	policy: expression(`$('${names.map}').params.policy`),
	settingsOf: choices,
};
