import type { WorkflowJson } from '../../n8n/api.mts';

const PACKAGE = 'n8n-nodes-amazon-zoho-books';
export const START = 'By hand';
export const MAP = 'Map to journals';
export const POST = 'Post to Zoho Books';

const amazon = { amazonSellingPartnerOAuth2Api: named('Amazon Selling Partner account') };
const zoho = { zohoBooksOAuth2Api: named('Zoho Books account') };

function named(name: string) {
	return { id: null, name };
}

const isTrue = (leftValue: string) => ({
	conditions: {
		options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
		combinator: 'and',
		conditions: [
			{
				id: 'condition',
				leftValue,
				rightValue: '',
				operator: { type: 'boolean', operation: 'true', singleValue: true },
			},
		],
	},
});

/** Transactions of Amazon's, mapped day by day and posted: nothing is written in between. */
export const daysWorkflow = (
	postedAfter: string,
	mapper: Readonly<Record<string, unknown>>,
): WorkflowJson =>
	bookingWorkflow(
		'Days of transactions',
		{ resource: 'transaction', filters: { postedAfter } },
		mapper,
	);

/** Orders of Amazon's, mapped each by itself and posted. */
export const ordersWorkflow = (
	after: string,
	mapper: Readonly<Record<string, unknown>>,
): WorkflowJson =>
	bookingWorkflow('Orders', { resource: 'order', getFrom: 'list', filters: { after } }, mapper);

export const GET = 'Get its transactions';

/** Settlements of Amazon's without their reports: of these event groups, the transactions of each. */
export const groupsWorkflow = (
	ids: readonly string[],
	startedAfter: string,
	mapper: Readonly<Record<string, unknown>>,
): WorkflowJson =>
	bookingWorkflow(
		'Settlements without reports',
		{ resource: 'settlement', filters: { startedAfter } },
		mapper,
		[
			{
				name: 'Only these',
				type: 'n8n-nodes-base.filter',
				typeVersion: 2.2,
				parameters: isTrue(`={{ ${JSON.stringify(ids)}.includes($json.financialEventGroupId) }}`),
			},
			{
				name: GET,
				type: `${PACKAGE}.amazonSellingPartner`,
				typeVersion: 1,
				credentials: amazon,
				onError: 'continueErrorOutput',
				parameters: { resource: 'settlement', operation: 'get', simplify: false },
			},
		],
	);

interface DemoNode {
	readonly name: string;
	readonly type: string;
	readonly typeVersion: number;
	readonly parameters: Record<string, unknown>;
	readonly [field: string]: unknown;
}

function bookingWorkflow(
	title: string,
	read: Readonly<Record<string, unknown>>,
	mapper: Readonly<Record<string, unknown>>,
	between: readonly DemoNode[] = [],
): WorkflowJson {
	const nodes = [
		{ name: START, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		{
			name: 'Read from Amazon',
			type: `${PACKAGE}.amazonSellingPartner`,
			typeVersion: 1,
			credentials: amazon,
			parameters: {
				operation: 'getAll',
				returnAll: true,
				simplify: false,
				...read,
			},
		},
		...between,
		{
			name: MAP,
			type: `${PACKAGE}.amazonToZohoBooks`,
			typeVersion: 1,
			credentials: zoho,
			onError: 'continueErrorOutput',
			parameters: { resource: 'mapping', operation: 'toJournals', ...mapper },
		},
		{
			name: 'Only journals',
			type: 'n8n-nodes-base.filter',
			typeVersion: 2.2,
			parameters: isTrue('={{ !$json.skipped }}'),
		},
		{
			name: POST,
			type: `${PACKAGE}.zohoBooks`,
			typeVersion: 1,
			credentials: zoho,
			onError: 'continueErrorOutput',
			parameters: {
				resource: 'journal',
				operation: 'createOrGet',
				payload: '={{ $json.payload }}',
			},
		},
	].map((node, index) => ({ ...node, id: `node-${index}`, position: [index * 220, 0] }));
	const links = nodes
		.slice(1)
		.map(({ name }, index): [string, object] => [
			nodes[index]?.name ?? '',
			{ main: [[{ node: name, type: 'main', index: 0 }]] },
		]);
	return { name: title, nodes, connections: Object.fromEntries(links) };
}
