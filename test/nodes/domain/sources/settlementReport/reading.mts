import { readSettlementReport } from '../../../../../nodes/domain/sources/settlementReport/readSettlementReport.js';
import type { AmountLine } from '../../../../../nodes/domain/sources/amountLine.js';

// prettier-ignore
export const v2Columns = [
	'settlement-id', 'settlement-start-date', 'settlement-end-date', 'deposit-date',
	'total-amount', 'currency', 'transaction-type', 'order-id', 'marketplace-name',
	'amount-type', 'amount-description', 'amount', 'fulfillment-id', 'posted-date',
	'posted-date-time', 'sku', 'quantity-purchased',
];

export type Cells = Readonly<Record<string, string>>;

export const summary = (cells: Cells = {}): Cells => ({
	'settlement-id': '1',
	'settlement-start-date': '2026-06-01 00:00:00 UTC',
	'settlement-end-date': '2026-06-15 00:00:00 UTC',
	'deposit-date': '2026-06-17 00:00:00 UTC',
	'total-amount': '5.00',
	currency: 'EUR',
	...cells,
});

export const charge = (amount: string, cells: Cells = {}): Cells => ({
	'settlement-id': '1',
	'transaction-type': 'Order',
	'order-id': '302-1',
	'marketplace-name': 'Amazon.de',
	'amount-type': 'ItemPrice',
	'amount-description': 'Principal',
	amount,
	'fulfillment-id': 'AFN',
	'posted-date': '09/06/26',
	'posted-date-time': '2026-06-09 05:23:19 UTC',
	sku: 'A',
	'quantity-purchased': '2',
	...cells,
});

export const table = (
	rows: readonly Cells[],
	{ columns = v2Columns, delimiter = '\t', end = '\n' } = {},
): string =>
	[columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
		.map((cells) => cells.join(delimiter) + end)
		.join('');

export async function readBytes(bytes: Uint8Array, charset: string | null = null, size = 64) {
	let opened: AmountLine[][] = [];
	async function* chunks() {
		opened = [];
		for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
	}
	const readings = await readSettlementReport(chunks, charset, () => {
		const lines: AmountLine[] = [];
		opened.push(lines);
		return { line: (line) => void lines.push(line) };
	});
	return { readings, lines: opened.flat() };
}

export const read = (text: string, size?: number) =>
	readBytes(new TextEncoder().encode(text), null, size);
export const minors = (lines: readonly AmountLine[]) => lines.map(({ amount }) => amount.minor);
