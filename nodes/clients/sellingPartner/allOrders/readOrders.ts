import {
	knownCharset,
	decodeText,
	WrongCharset,
} from '../../../domain/sources/settlementReport/decodeText';
import {
	cellAt,
	readColumns,
	type Columns,
} from '../../../domain/sources/settlementReport/columns';
import { splitLines } from '../../../domain/sources/settlementReport/splitRows';
import { Refusal } from '../../../domain/refusal';
import type { Order } from '../api/orders';
import { OrderBuilder, type Cell } from './orderBuilder';

const needed = ['amazon-order-id', 'purchase-date', 'last-updated-date', 'order-status', 'sku'];

/**
 * The orders of a report of all orders, which has a row for each item, in the shape of the Orders API
 * as far as the report holds it. Tried: strict UTF-8, then the declared charset, then windows-1252.
 */
export async function readOrders(
	open: () => AsyncIterable<Uint8Array>,
	declared: string | null,
): Promise<Order[]> {
	for (const charset of ['utf-8', knownCharset(declared) ?? 'windows-1252']) {
		const found = await readText(decodeText(open(), charset)).catch(nullIfWrongCharset);
		if (found) return found;
	}
	throw new Refusal(
		'undecodableText',
		'The report of all orders is text of an unknown kind.',
		'Choose "List Only" under "Get From".',
	);
}

function nullIfWrongCharset(error: unknown): null {
	if (error instanceof WrongCharset) return null;
	throw error;
}

async function readText(text: AsyncIterable<string>): Promise<Order[]> {
	const orders = new Map<string, OrderBuilder>();
	let columns: Columns | null = null;
	for await (const lines of splitLines(text)) {
		for (const line of lines.filter((one) => one.trim() !== '')) {
			const cells = line.split('\t');
			if (columns === null) columns = headerOf(cells);
			else add(orders, cells, columns);
		}
	}
	return [...orders.values()].map((order) => order.build());
}

function headerOf(cells: readonly string[]): Columns {
	const columns = readColumns(cells);
	const missing = needed.filter((name) => !columns.has(name));
	if (missing.length === 0) return columns;
	throw new Refusal(
		'missingColumns',
		`Amazon's report of all orders lacks the columns ${missing.join(', ')}.`,
		'Choose "List Only" under "Get From".',
		{ missing: missing.join(', ') },
	);
}

/** Amazon's tab files quote nothing. */
function add(orders: Map<string, OrderBuilder>, cells: readonly string[], columns: Columns): void {
	const cell: Cell = (name) => cellAt(cells, columns.get(name) ?? -1);
	const id = cell('amazon-order-id');
	const order = orders.get(id) ?? new OrderBuilder(id, cell);
	orders.set(id, order);
	order.add(cell);
}
