import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../../../../nodes/domain/money/money.ts';
import type {
	BankLine,
	MatchSettings,
	PayoutToMatch,
} from '../../../../../nodes/domain/reconciliation/bank/bankLine.ts';
import { matchDeposits } from '../../../../../nodes/domain/reconciliation/bank/matchDeposits.ts';
import { months } from './months.mts';

const settings: MatchSettings = { withinDays: 10, words: ['amazon'], largestFee: '25.00' };

describe('a thousand months', () => {
	it.each([
		['lines that name Amazon', settings],
		['lines that name a payout', { ...settings, words: [] }],
	] as const)('have no wrong match among %s', (_name, chosen) => {
		let found = 0;
		fc.assert(
			fc.property(months, ({ payouts, lines, belongs }) => {
				const { matches } = matchDeposits(payouts, lines, chosen);
				expect(matches.map(({ payout }) => payout)).toEqual(payouts);
				const used = new Set<string>();
				for (const match of matches.filter(({ state }) => state === 'found')) {
					found += 1;
					for (const { id } of match.lines) {
						expect(belongs.get(id)).toBe(match.payout.name);
						expect(used).not.toContain(id);
						used.add(id);
					}
				}
			}),
			{ numRuns: 1000, seed: 20_261_125 },
		);
		expect(found).toBeGreaterThan(500);
	});

	it('leave nothing out: what is not matched has a reason', () => {
		fc.assert(
			fc.property(months, ({ payouts, lines }) => {
				const { matches, unknown } = matchDeposits(payouts, lines, settings);
				for (const { reason } of matches) expect(reason).not.toBe('');
				const listed = new Set([...matches.flatMap((match) => match.lines), ...unknown]);
				const lost = lines.filter(({ isOpen, text }) => isOpen && /amazon/i.test(text));
				expect(lost.filter((line) => !listed.has(line))).toEqual([]);
			}),
			{ numRuns: 1000, seed: 20_261_125 },
		);
	});
});

const payout = (changes: Partial<PayoutToMatch> = {}): PayoutToMatch => ({
	name: '29900000077',
	settlementId: '29900000077',
	traceId: 'TRACE77',
	date: '2026-05-04',
	amounts: [money(10_000n, 'USD')],
	...changes,
});

const line = (changes: Partial<BankLine> = {}): BankLine => ({
	id: '1',
	accountId: 'bank',
	date: '2026-05-06',
	amount: money(10_000n, 'USD'),
	text: 'AMAZON PAYMENTS',
	isOpen: true,
	isFromClearing: false,
	...changes,
});

const usd = (minor: bigint) => ({ amount: money(minor, 'USD') });

const stateOf = (lines: readonly BankLine[], payouts = [payout()]) =>
	matchDeposits(payouts, lines, settings).matches.map(({ state, reason }) => [state, reason]);

describe('the deposit of a payout', () => {
	it('is the only one of its amount, within days', () => {
		expect(stateOf([line()])).toEqual([['found', 'The only deposit of this amount.']]);
		expect(stateOf([line({ date: '2026-06-01' })])).toEqual([
			['unsure', 'The only deposit of this amount came 28 days after it.'],
		]);
		expect(stateOf([])).toEqual([['missing', 'No deposit of this amount has come.']]);
		expect(stateOf([line({ text: 'SALARY' })])).toEqual([
			['unsure', 'A deposit of this amount does not say that it is Amazon’s.'],
		]);
	});

	it('is not guessed where two are equal, on either side', () => {
		const twice = [line(), line({ id: '2' })];
		expect(stateOf(twice)).toEqual([['ambiguous', 'One payout and 2 deposits have this amount.']]);
		const other = payout({
			name: '2',
			settlementId: '29900000078',
			traceId: 'TRACE78',
			date: '2026-04-20',
		});
		expect(stateOf([line()], [payout(), other]).map(([state]) => state)).toEqual([
			'ambiguous',
			'ambiguous',
		]);
	});

	it('is told by the trace id, also where another one is equal', () => {
		const other = payout({ name: '2', settlementId: '29900000078', traceId: 'TRACE78' });
		const lines = [line({ text: 'AMAZON trace77' }), line({ id: '2', text: 'AMAZON/29900000078' })];
		expect(stateOf(lines, [payout(), other]).map(([state]) => state)).toEqual(['found', 'found']);
	});

	it('comes in parts, short of a fee, or converted only where the bank names it', () => {
		const parts = [
			line({ ...usd(6000n), text: 'TRACE77' }),
			line({ id: '2', ...usd(4000n), text: 'TRACE77' }),
		];
		expect(stateOf(parts)).toEqual([['found', 'The bank names it, and the amount is right.']]);
		const short = line({ ...usd(8500n), text: 'TRACE77' });
		const [match] = matchDeposits([payout()], [short], settings).matches;
		expect(match).toMatchObject({ state: 'found', fee: money(1500n, 'USD') });
		const tooShort = line({ ...usd(5000n), text: 'TRACE77' });
		expect(stateOf([tooShort])).toEqual([
			['unsure', 'The bank names it, but the amount is another one.'],
		]);
		const foreign = line({ amount: money(13_600n, 'CAD'), text: 'TRACE77' });
		const converted = matchDeposits([payout()], [foreign], settings).matches[0];
		expect(converted).toMatchObject({ state: 'found', isConverted: true });
		for (const one of [...parts, short, foreign]) {
			expect(stateOf([{ ...one, text: 'AMAZON' }])[0]?.[0]).toBe('missing');
		}
	});

	it('in the bank’s currency is the amount that Amazon converted it into', () => {
		const both = payout({ amounts: [money(7_300n, 'USD'), money(10_000n, 'CAD')] });
		expect(stateOf([line(usd(7_300n))], [both])[0]?.[0]).toBe('found');
	});

	it('is not booked again', () => {
		const booked = { isOpen: false, isFromClearing: true };
		expect(stateOf([line(booked)])).toEqual([['booked', 'Its deposit is booked.']]);
		expect(stateOf([line({ ...booked, text: 'AMZ-S-29900000077' })])[0]?.[0]).toBe('booked');
		const others = { isOpen: false, isFromClearing: false };
		expect(stateOf([line(others)])[0]?.[0]).toBe('missing');
	});

	it('may be a charge: Amazon takes money from the bank', () => {
		const debt = payout({ amounts: [money(-500n, 'USD')] });
		expect(stateOf([line(usd(500n)), line({ id: '2', ...usd(-500n) })], [debt])).toEqual([
			['found', 'The only deposit of this amount.'],
		]);
	});

	it('without a payout is listed', () => {
		const { unknown } = matchDeposits(
			[payout()],
			[line(usd(77n)), line({ ...usd(1n), text: 'RENT' })],
			settings,
		);
		expect(unknown.map(({ amount }) => amount.minor)).toEqual([77n]);
	});
});
