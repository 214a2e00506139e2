import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { AmazonToZohoBooks } from '../../../nodes/AmazonToZohoBooks/AmazonToZohoBooks.node.ts';
import { exchange } from '../../simulators/zohoBooks/connect.mts';
import type { ZohoBooksSimulator } from '../../simulators/zohoBooks/index.mts';
import { executeNode } from '../../support/executeNode.mts';

/** The credential as n8n keeps it once the user has connected. */
export const zohoCredential = async (zoho: ZohoBooksSimulator) => ({
	zohoBooksOAuth2Api: {
		dataCenter: 'custom',
		apiBaseUrl: zoho.url,
		accountsUrl: zoho.url,
		organizationId: zoho.organizationId,
		oauthTokenData: await exchange(zoho),
	},
});

export interface Report {
	readonly rows: ReadonlyArray<
		readonly [
			type: string,
			amountType: string,
			description: string,
			amount: string,
			posted?: string,
		]
	>;
	readonly total?: string;
	readonly currency?: string;
	readonly marketplace?: string;
	readonly id?: string;
}

const columns =
	'settlement-id	settlement-start-date	settlement-end-date	deposit-date	total-amount	currency	transaction-type	marketplace-name	amount-type	amount-description	amount	posted-date-time';

/** A synthetic V2 report of 2026-05-20 to 2026-06-03. */
export function report({
	rows,
	total,
	currency = 'USD',
	marketplace = 'Amazon.com',
	id = '29900000077',
}: Report) {
	const sum = rows.reduce((cents, [, , , amount]) => cents + Math.round(Number(amount) * 100), 0);
	const summary = [
		id,
		'2026-05-20 00:00:00 UTC',
		'2026-06-03 00:00:00 UTC',
		'2026-06-05 00:00:00 UTC',
		total ?? (sum / 100).toFixed(2),
		currency,
	];
	const lines = rows.map(
		([type, amountType, description, amount, posted = '2026-05-21 10:00:00 UTC']) =>
			[id, '', '', '', '', '', type, marketplace, amountType, description, amount, posted].join(
				'\t',
			),
	);
	return [columns, summary.join('\t'), ...lines].join('\n');
}

export const sale = ['Order', 'ItemPrice', 'Principal', '100.00'] as const;
export const commission = ['Order', 'ItemFees', 'Commission', '-15.00'] as const;

export const fileItem = (text: string, json: IDataObject = {}): INodeExecutionData => ({
	json,
	binary: { data: { data: Buffer.from(text).toString('base64'), mimeType: 'text/plain' } },
});

/** Runs the mapper as a workflow would, its error output included. */
export async function runMapper(
	zoho: ZohoBooksSimulator,
	items: readonly INodeExecutionData[],
	parameters: IDataObject = {},
) {
	return await executeNode(new AmazonToZohoBooks(), {
		parameters: { resource: 'mapping', operation: 'toJournals', ...parameters },
		items,
		credentials: await zohoCredential(zoho),
		onError: 'continueErrorOutput',
	});
}

export const jsonOf = async (
	zoho: ZohoBooksSimulator,
	items: readonly INodeExecutionData[],
	parameters: IDataObject = {},
) => (await runMapper(zoho, items, parameters)).map(({ json }) => json);
