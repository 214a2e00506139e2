import { DateTime } from 'luxon';
import fc from 'fast-check';
import { money } from '../../../../../nodes/domain/money/money.ts';
import type {
	BankLine,
	PayoutToMatch,
} from '../../../../../nodes/domain/reconciliation/bank/bankLine.ts';

/** What becomes of a payout on its way to the bank. */
export const fates = [
	'exact',
	'split',
	'late',
	'fee',
	'converted',
	'doubled',
	'missing',
	'booked',
] as const;

export type Fate = (typeof fates)[number];

/** A month as it was, with the deposits that truly belong to each payout. Synthetic. */
export interface TrueMonth {
	readonly payouts: ReadonlyArray<PayoutToMatch & { readonly fate: Fate }>;
	readonly lines: readonly BankLine[];
	/** The payout of each line, by their names and ids. */
	readonly belongs: ReadonlyMap<string, string>;
}

interface Told {
	readonly fate: Fate;
	readonly day: number;
	/** Few amounts, so that many are equal. */
	readonly amount: number;
	readonly delay: number;
	readonly isNamed: boolean;
	readonly saysAmazon: boolean;
}

const told: fc.Arbitrary<Told> = fc.record({
	fate: fc.constantFrom(...fates),
	day: fc.integer({ min: 1, max: 28 }),
	amount: fc.oneof(fc.constantFrom(125_000, 98_765), fc.integer({ min: 10_000, max: 9_999_999 })),
	delay: fc.integer({ min: 0, max: 6 }),
	isNamed: fc.boolean(),
	saysAmazon: fc.boolean(),
});

export const months: fc.Arbitrary<TrueMonth> = fc
	.tuple(
		fc.array(told, { minLength: 1, maxLength: 8 }),
		fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 4 }),
	)
	.map(([all, noise]) => monthOf(all, noise));

function monthOf(all: readonly Told[], noise: readonly number[]): TrueMonth {
	const belongs = new Map<string, string>();
	const lines: BankLine[] = [];
	const payouts = all.map((one, index) => {
		const settlementId = String(29_900_000_000 + index);
		const traceId = `TRACE9${String(index).padStart(5, '0')}`;
		const date = dayOf(one.day);
		for (const line of depositsOf(one, traceId, settlementId)) {
			belongs.set(line.id, settlementId);
			lines.push(line);
		}
		const amounts = [money(BigInt(one.amount), 'USD')];
		return { name: settlementId, settlementId, traceId, date, amounts, fate: one.fate };
	});
	noise.forEach((day, index) =>
		lines.push(lineOf(`noise${index}`, dayOf(day), 125_000, 'USD', 'CARD SALES 4711')),
	);
	return { payouts, lines, belongs };
}

function depositsOf(
	{ fate, day, amount, delay, isNamed, saysAmazon }: Told,
	trace: string,
	id: string,
): BankLine[] {
	const text = `${saysAmazon ? 'AMAZON EDI PYMNTS' : 'INCOMING PAYMENT'} ${isNamed ? trace : 'REF 1'}`;
	const on = (days: number) => dayOf(day + days);
	const line = (ending: string, days: number, cents: number, currency = 'USD') =>
		lineOf(`${id}-${ending}`, on(days), cents, currency, text);
	const part = Math.floor(amount / 3);
	const made: Readonly<Record<Fate, () => BankLine[]>> = {
		exact: () => [line('a', delay, amount)],
		split: () => [line('a', delay, part), line('b', delay + 1, amount - part)],
		late: () => [line('a', 20 + delay * 4, amount)],
		// No two amounts of a month lie so far apart.
		fee: () => [line('a', delay, amount - 1_237)],
		converted: () => [line('a', delay, Math.round(amount * 1.3), 'CAD')],
		doubled: () => [line('a', delay, amount), line('b', delay, amount)],
		missing: () => [],
		booked: () => [{ ...line('a', delay, amount), isOpen: false, isFromClearing: true }],
	};
	return made[fate]();
}

const dayOf = (day: number): string =>
	DateTime.utc(2026, 5, 1)
		.plus({ days: day - 1 })
		.toFormat('yyyy-MM-dd');

const lineOf = (
	id: string,
	date: string,
	cents: number,
	currency: string,
	text: string,
): BankLine => ({
	id,
	accountId: 'bank',
	date,
	amount: money(BigInt(cents), currency),
	text,
	isOpen: true,
	isFromClearing: false,
});
