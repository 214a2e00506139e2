import { invoiceOf, type DatedOrder, type InvoiceDraft } from './invoiceDraft';
import { mostOrders } from './orderNotes';

/**
 * One invoice per day, marketplace and currency. What came later than the day's invoices (`taken` has their
 * numbers in lower case), and what one invoice cannot hold, becomes a further one: `…-A1`.
 */
export function dayInvoices(
	orders: readonly DatedOrder[],
	taken: ReadonlySet<string>,
): InvoiceDraft[] {
	const groups = new Map<string, DatedOrder[]>();
	for (const dated of orders) {
		const number = dayNumber(dated);
		groups.set(number, [...(groups.get(number) ?? []), dated]);
	}
	return [...groups].flatMap(([number, group]) => {
		const sorted = [...group].sort((left, right) => (left.order.id < right.order.id ? -1 : 1));
		const nextFree = freeNumbers(number, taken);
		return chunks(sorted).map((chunk) => {
			const held = chunk.map(({ order }) => order);
			return invoiceOf(nextFree(), chunk[0]?.date ?? '', held);
		});
	});
}

/** `AMZ-O-US-USD-20260331` */
export function dayNumber({ order, date }: DatedOrder): string {
	const { country, total, marketplace } = order;
	const place = country || marketplace.replace(/[^A-Za-z0-9]/g, '') || 'X';
	return ['AMZ-O', place, total.currency, date.replaceAll('-', '')].join('-');
}

function freeNumbers(number: string, taken: ReadonlySet<string>): () => string {
	let next = 0;
	const at = (index: number) => (index === 0 ? number : `${number}-A${index}`);
	return () => {
		while (taken.has(at(next).toLowerCase())) next += 1;
		return at(next++);
	};
}

const chunks = <T>(list: readonly T[]): T[][] =>
	Array.from({ length: Math.ceil(list.length / mostOrders) }, (_, index) =>
		list.slice(index * mostOrders, (index + 1) * mostOrders),
	);
