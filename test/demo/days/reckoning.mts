import { absolute, parseAmount, sum, type Thousandths } from '../amount.mts';
import { amountOf, categoryOf } from '../reconcile.mts';
import type { ZohoJournal } from '../zohoReader.mts';
import type { Balances } from './amazonReader.mts';
import type { WireTransaction } from './answers.mts';

/** What the balances must be, worked out from Amazon's totals alone, and what Zoho Books holds. */
export interface Reckoning {
	/** Unsettled and clearing together: money that is free, paid out or not. */
	readonly free: Thousandths;
	readonly deferred: Thousandths;
	readonly freeInZoho: Thousandths;
	readonly deferredInZoho: Thousandths;
	/** Amazon's own balances beside those of Zoho Books: name, Amazon, Zoho Books. */
	readonly held: ReadonlyArray<readonly [string, Thousandths, Thousandths]>;
	readonly difference: Thousandths;
}

const statusOf = ({ transactionStatus }: WireTransaction) =>
	(transactionStatus ?? '').toUpperCase() || 'RELEASED';

const totalOf = ({ totalAmount }: WireTransaction): Thousandths =>
	parseAmount(String(totalAmount?.currencyAmount ?? 0)) ?? 0n;

const deferredIdOf = ({ relatedIdentifiers }: WireTransaction): string =>
	relatedIdentifiers?.find((one) => one.relatedIdentifierName === 'DEFERRED_TRANSACTION_ID')
		?.relatedIdentifierValue ?? '';

/** A month-end accrual is reversed on the next day: it leaves nothing. */
export function reckon(
	transactions: readonly WireTransaction[],
	journals: readonly ZohoJournal[],
	policy: string,
	balances?: Balances,
): Reckoning {
	const released = transactions.filter((one) => statusOf(one) === 'RELEASED');
	const moved = released.filter(({ transactionType }) => transactionType !== 'Transfer');
	const gone = new Set(released.map(deferredIdOf));
	const standing = transactions.filter(
		(one) => statusOf(one) !== 'RELEASED' && !gone.has(one.transactionId ?? ''),
	);
	const free = policy === 'settlement' ? 0n : sum(moved.map(totalOf));
	const deferred = policy === 'accrual' ? sum(standing.map(totalOf)) : 0n;
	const lines = journals.flatMap(({ line_items }) => line_items);
	const inZoho = (...categories: string[]) =>
		sum(lines.filter((line) => categories.includes(categoryOf(line))).map(amountOf));
	const freeInZoho = inZoho('carriedForward', 'clearing');
	const deferredInZoho = inZoho('deferredBalance');
	const held = heldBy(policy, balances, inZoho);
	const apart = [
		freeInZoho - free,
		deferredInZoho - deferred,
		sum(lines.map(amountOf)),
		...held.map(([, amazon, zoho]) => zoho - amazon),
	];
	return {
		free,
		deferred,
		freeInZoho,
		deferredInZoho,
		held,
		difference: sum(apart.map(absolute)),
	};
}

function heldBy(
	policy: string,
	balances: Balances | undefined,
	inZoho: (...categories: string[]) => Thousandths,
): Reckoning['held'] {
	if (!balances) return [];
	const free = [
		'balance and payouts',
		balances.free,
		inZoho('carriedForward', 'clearing'),
	] as const;
	const deferred = ['deferred balance', balances.deferred, inZoho('deferredBalance')] as const;
	return policy === 'accrual' ? [free, deferred] : [free];
}

/** The day of a transaction in a time zone, `2026-04-30`. */
export function dateOf({ postedDate = '' }: WireTransaction, timeZone: string): string {
	const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
	return format.format(new Date(postedDate));
}
