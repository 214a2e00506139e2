// Why the books of a year differ from those by settlement within it, from the story alone.
import { entriesIn, withoutZeros } from './accounts.mjs';
import * as told from './told.mjs';
import { underWay, type Payout } from './transfers.mjs';

/** What the story says. */
export interface Facts {
	readonly story: readonly told.Told[];
	readonly payouts: readonly Payout[];
}

/** Settlements reach clearing when they end, transactions when Amazon transfers the money. */
const ofTransfers = ({ payouts }: Facts, date: string) =>
	entriesIn(underWay(payouts, date)).flatMap(({ account: currency, minor }) => [
		{ account: `${currency} Amazon Clearing`, minor },
		{ account: `${currency} Amazon Unsettled Balance`, minor: -minor },
	]);

/** What buyers pay, invoiced and not yet paid by a settlement: it is released bit by bit before that ends. */
function ofInvoices({ story, payouts }: Facts, date: string) {
	const ended = new Map(payouts.flatMap((one) => [...one.orders].map((id) => [id, one.ended])));
	const invoiced = story.filter((one) => isInvoiced(one));
	const open = invoiced.filter(({ id }) => (ended.get(id) ?? '') > date);
	const sums = (all: readonly told.Told[]) => told.paidByBuyers(all);
	const shipped = sums(open.filter(({ happened }) => happened <= date));
	const released = sums(open.filter(({ payable }) => payable <= date));
	return withoutZeros([
		...entriesIn(sums(told.heldAt(invoiced, date))),
		...told.balancing(shipped, 'Accounts Receivable'),
		...told
			.balancing(released, 'Amazon Orders Receivable')
			.map(({ account, minor }) => ({ account, minor: -minor })),
	]);
}

const isInvoiced = (one: told.Told): boolean =>
	entriesIn(told.paidByBuyers([one])).reduce((sum, { minor }) => sum + minor, 0n) > 0n;

/** By how much each account differs from the books by settlement at the end of a day. */
export const explained = {
	accrual: (books: Facts, date: string) => {
		const held = told.byAccount(told.heldAt(books.story, date));
		return withoutZeros([
			...entriesIn(held),
			...told.balancing(held, 'Amazon Deferred Balance'),
			...ofTransfers(books, date),
		]);
	},
	released: (books: Facts, date: string) => withoutZeros(ofTransfers(books, date)),
	monthEnd: ({ story }: Facts, date: string) => {
		const held = told.byAccount(told.heldAt(story, date));
		return withoutZeros([...entriesIn(held), ...told.balancing(held, 'Amazon Deferred Balance')]);
	},
	perOrder: ({ story }: Facts, date: string) => {
		const held = told.paidByBuyers(told.heldAt(story, date));
		return withoutZeros([...entriesIn(held), ...told.balancing(held, 'Amazon Orders Receivable')]);
	},
	invoices: ofInvoices,
};
