import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { commission, fileItem, report, type Report } from '../../mapping.mts';

const usd = (amount: string) => ({ amount, currencyCode: 'USD' });

/** A synthetic order that Amazon ships, so that it has no packages. */
export const order = (
	id: string,
	amount: string,
	changes: IDataObject = {},
): INodeExecutionData => ({
	json: {
		orderId: id,
		createdTime: '2026-05-20T10:00:00Z',
		lastUpdatedTime: '2026-05-21T10:00:00Z',
		salesChannel: { channelName: 'AMAZON', marketplaceId: 'ATVPDKIKX0DER' },
		fulfillment: { fulfillmentStatus: 'SHIPPED', fulfilledBy: 'AMAZON' },
		orderItems: [
			{
				orderItemId: '1',
				quantityOrdered: 1,
				product: { sellerSku: 'SKU-1' },
				proceeds: { breakdowns: [{ type: 'ITEM', subtotal: usd(amount) }] },
			},
		],
		proceeds: { grandTotal: usd(amount) },
		...changes,
	},
});

/** What an order is made of, as its breakdowns name it. */
export type Part = readonly [type: string, amount: string];

/** The same with parts of its own: `['TAX', '0.96']`; they sum to its total. */
export function orderOf(
	id: string,
	parts: readonly Part[],
	changes: IDataObject = {},
): INodeExecutionData {
	const cents = parts.reduce((sum, [, amount]) => sum + Math.round(Number(amount) * 100), 0);
	const breakdowns = parts.map(([type, amount]) => ({ type, subtotal: usd(amount) }));
	const { json } = order(id, '0');
	const [item] = json.orderItems as IDataObject[];
	return {
		json: {
			...json,
			orderItems: [{ ...item, quantityOrdered: 3, proceeds: { breakdowns } }],
			proceeds: { grandTotal: usd((cents / 100).toFixed(2)) },
			...changes,
		},
	};
}

/** A row of a settlement that names its order. */
export type Row = readonly [
	orderId: string,
	amount: string,
	amountType?: string,
	description?: string,
	type?: string,
];

/** A synthetic settlement; rows of it name their order, which those of the shared report do not. */
export const settlement = (
	rows: readonly Row[],
	changes: Partial<Report> = {},
): INodeExecutionData =>
	fileItem(
		report({
			...changes,
			rows: [
				commission,
				...rows.map(
					([, amount, amountType = 'ItemPrice', description = 'Principal', type = 'Order']) =>
						[type, amountType, description, amount] as const,
				),
			],
		})
			.replace('transaction-type\t', 'transaction-type\torder-id\t')
			.split('\n')
			.map((line, index) => {
				if (index === 0) return line;
				const cells = line.split('\t');
				cells.splice(7, 0, rows[index - 3]?.[0] ?? '');
				return cells.join('\t');
			})
			.join('\n'),
	);
