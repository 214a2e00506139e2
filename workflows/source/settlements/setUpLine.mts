import { expression, pickedOrganization } from '../parts/expressions.mts';
import { amazon, downloadReport, mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

const organizationId = { __rl: true, mode: 'id', value: pickedOrganization };

/** All choices are the mapper's own. */
const choices = expression(`$('${names.map}').params`);

/** Creates the accounts that the mapper names and the books lack, then shows what would be posted; posts nothing. */
export function setUpLine(flow: Composition): void {
	flow.node(names.setUp, {
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, -560],
		parameters: {},
	});
	flow.node(names.setUpAccounts, mapper([240, -560], settingUp));
	flow.node(names.newest, { ...amazon([460, -560], listing), executeOnce: true });
	flow.node(names.downloadNewest, amazon([680, -560], downloadReport()));
	flow.node(names.preview, mapper([900, -560], previewing));
	flow.node(names.page, {
		type: 'n8n-nodes-base.html',
		typeVersion: 1.2,
		position: [1120, -560],
		parameters: { operation: 'generateHtmlTemplate', html: '{{ $json.html }}' },
	});
	const line = [
		names.setUp,
		names.setUpAccounts,
		names.newest,
		names.downloadNewest,
		names.preview,
		names.page,
	];
	flow.chain(line);
}

const settingUp = {
	resource: 'reference',
	operation: 'setUpAccounts',
	organizationId,
	accounts: choices,
};

const listing = {
	resource: 'report',
	operation: 'getAll',
	returnAll: false,
	limit: 1,
	reportTypes: expression(`$('${names.trigger}').params.reportTypes`),
};

const previewing = {
	resource: 'mapping',
	operation: 'preview',
	organizationId,
	output: 'page',
	settingsOf: choices,
};
