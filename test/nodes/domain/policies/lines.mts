import fc from 'fast-check';
import { money } from '../../../../nodes/domain/money/money';
import { monthParts } from '../../../../nodes/domain/policies/monthParts';
import { partFinder, settlementJournals } from '../../../../nodes/domain/policies/settlementPolicy';
import { TallySheet } from '../../../../nodes/domain/policies/tally';
import type { AmountLine } from '../../../../nodes/domain/sources/amountLine';
import type { SettlementHeader } from '../../../../nodes/domain/sources/settlementReport/settlement';

export const day = 86_400_000;

export const headerOf = (
	total: bigint,
	changes: Partial<SettlementHeader> = {},
	currency = 'EUR',
) => ({
	settlementId: '12345678901',
	periodStart: Date.UTC(2026, 9, 20),
	periodEnd: Date.UTC(2026, 10, 3),
	depositDate: null,
	total: money(total, currency),
	...changes,
});

export const lineOf = (minor: bigint, changes: Partial<AmountLine> = {}, currency = 'EUR') => ({
	transactionType: 'Order',
	path: ['ItemPrice', 'Principal'],
	amount: money(minor, currency),
	posted: Date.UTC(2026, 9, 25),
	marketplace: 'Amazon.de',
	orderId: '',
	sku: '',
	quantity: '',
	fulfilment: '' as const,
	...changes,
});

/** Books lines as `bookSettlement` does, without a file. */
export function book(header: SettlementHeader, lines: readonly AmountLine[], timeZone = 'UTC') {
	const parts = monthParts(header.periodStart, header.periodEnd, timeZone);
	const partOf = partFinder(header, parts);
	const sheet = new TallySheet(parts.map(({ month }) => month));
	for (const line of lines) sheet.count(line, partOf(line.posted));
	return settlementJournals(header, sheet.tallies(), parts);
}

/** Kinds of charge: of every family, payouts amid the period, and one that nobody knows. */
const kinds: ReadonlyArray<readonly [string, ...string[]]> = [
	['Order', 'ItemPrice', 'Principal'],
	['Order', 'ItemFees', 'Commission'],
	['Refund', 'ItemPrice', 'Principal'],
	['Refund', 'ItemFees', 'Commission'],
	['Order', 'ItemWithheldTax', 'MarketplaceFacilitatorTax-Principal'],
	['FBAFees', 'FBA Inventory Storage Fee', 'Tax on fee'],
	['other-transaction', 'other-transaction', 'Current Reserve Amount'],
	['other-transaction', 'other-transaction', 'Payable to Amazon'],
	['Transfer', 'other-transaction', 'Transfer'],
	['Novelty', 'Novelty', 'Novelty'],
];

/** IANA zones of every awkward kind: summer time, +14, -11, half and quarter hours. */
// prettier-ignore
export const zones = [
	'UTC', 'America/Los_Angeles', 'America/Toronto', 'Europe/London', 'Europe/Berlin',
	'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata', 'Asia/Kathmandu',
	'Australia/Lord_Howe', 'America/St_Johns', 'Asia/Tokyo', 'Africa/Cairo',
];

const anyLine = (currency: string) =>
	fc
		.record({
			kind: fc.constantFrom(...kinds),
			minor: fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }),
			posted: fc.option(fc.integer({ min: Date.UTC(2025, 11, 1), max: Date.UTC(2027, 1, 1) })),
		})
		.map(({ kind: [transactionType, ...path], minor, posted }) =>
			lineOf(minor, { transactionType, path, posted }, currency),
		);

/** A settlement of one to three months and lines in, before and after it, or without a date. */
export const anySettlement = fc
	.record({
		currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
		start: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 9, 1) }),
		days: fc.integer({ min: 0, max: 75 }),
		timeZone: fc.constantFrom(...zones),
	})
	.chain(({ currency, start, days, timeZone }) =>
		fc.array(anyLine(currency), { maxLength: 30 }).map((lines) => {
			const total = lines.reduce((sum, { amount }) => sum + amount.minor, 0n);
			const period = { periodStart: start, periodEnd: start + days * day };
			return { header: headerOf(total, period, currency), lines, timeZone };
		}),
	);
