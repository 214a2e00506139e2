import { absolute, parseAmount, sum, type Thousandths } from '../amount.mts';
import { amountOf, categoryOf } from '../reconcile.mts';
import type { ZohoJournal } from '../zohoReader.mts';
import type { WireTransaction } from './answers.mts';

/** What the balances must be, worked out from Amazon's totals alone, and what Zoho Books holds. */
export interface Reckoning {
	/** Unsettled and clearing together: money that is free, paid out or not. */
	readonly free: Thousandths;
	readonly deferred: Thousandths;
	readonly freeInZoho: Thousandths;
	readonly deferredInZoho: Thousandths;
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
	const apart = [freeInZoho - free, deferredInZoho - deferred, sum(lines.map(amountOf))];
	return {
		free,
		deferred,
		freeInZoho,
		deferredInZoho,
		difference: sum(apart.map(absolute)),
	};
}

/** The day of a transaction in a time zone, `2026-04-30`. */
export function dateOf({ postedDate = '' }: WireTransaction, timeZone: string): string {
	const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
	return format.format(new Date(postedDate));
}
