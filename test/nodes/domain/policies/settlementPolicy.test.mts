import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../../nodes/domain/ledger/contentHash';
import type { Journal } from '../../../../nodes/domain/ledger/journal';
import { anySettlement, book, headerOf, lineOf } from './lines.mjs';

const minors = ({ lines }: Journal) => lines.map(({ credit }) => credit.minor);
const sum = (amounts: readonly bigint[]) => amounts.reduce((total, minor) => total + minor, 0n);
const ofCategory = (journals: readonly Journal[], category: string) =>
	journals.flatMap(({ lines }) => lines.filter((line) => line.category === category));
const creditOf = (journals: readonly Journal[], category: string) =>
	sum(ofCategory(journals, category).map(({ credit }) => credit.minor));

describe('any mix of charges', () => {
	it('gives balanced journals of one currency, without zero lines', () => {
		const run = fc.property(anySettlement, ({ header, lines, timeZone }) => {
			for (const journal of book(header, lines, timeZone)) {
				expect(sum(minors(journal))).toBe(0n);
				expect(minors(journal)).not.toContain(0n);
				for (const { credit } of journal.lines) expect(credit.currency).toBe(header.total.currency);
			}
		});
		fc.assert(run, { numRuns: 300 });
	});

	it('puts the total, and nothing else, on the clearing line of the last part', () => {
		const run = fc.property(anySettlement, ({ header, lines, timeZone }) => {
			const journals = book(header, lines, timeZone);
			const clearing = ofCategory(journals, 'clearing').map(({ credit }) => credit.minor);
			expect(clearing).toEqual(header.total.minor === 0n ? [] : [-header.total.minor]);
			expect(ofCategory(journals.slice(0, -1), 'clearing')).toEqual([]);
		});
		fc.assert(run, { numRuns: 300 });
	});

	it('carries forward what comes to nothing over the parts', () => {
		const run = fc.property(anySettlement, ({ header, lines, timeZone }) => {
			expect(creditOf(book(header, lines, timeZone), 'carriedForward')).toBe(0n);
		});
		fc.assert(run, { numRuns: 300 });
	});

	it('adds up to the same categories in every time zone', () => {
		const run = fc.property(anySettlement, ({ header, lines, timeZone }) => {
			const [local, utc] = [book(header, lines, timeZone), book(header, lines, 'UTC')];
			const categories = new Set(
				[...local, ...utc].flatMap((journal) => journal.lines.map(({ category }) => category)),
			);
			for (const category of categories) {
				expect(creditOf(local, category)).toBe(creditOf(utc, category));
			}
			const all = [...local].flatMap((journal) => journal.lines);
			expect(all.every(({ count }) => count > 0)).toBe(true);
		});
		fc.assert(run, { numRuns: 300 });
	});

	it('does not depend on the order of the lines, nor does the hash', () => {
		const mixed = anySettlement.chain(({ header, lines, timeZone }) =>
			fc
				.shuffledSubarray(lines, { minLength: lines.length })
				.map((shuffled) => ({ header, lines, shuffled, timeZone })),
		);
		const run = fc.property(mixed, ({ header, lines, shuffled, timeZone }) => {
			const [one, other] = [book(header, lines, timeZone), book(header, shuffled, timeZone)];
			expect(other).toEqual(one);
			expect(other.map(hashOf)).toEqual(one.map(hashOf));
		});
		fc.assert(run, { numRuns: 200 });
	});

	it('gives each part its own reference, fit for Zoho, and dates that rise', () => {
		const run = fc.property(anySettlement, ({ header, lines, timeZone }) => {
			const journals = book(header, lines, timeZone);
			const references = journals.map(({ reference }) => reference);
			expect(new Set(references).size).toBe(references.length);
			for (const reference of references) expect(reference).toMatch(/^[A-Za-z0-9-]{1,50}$/);
			const dates = journals.map(({ date }) => date);
			expect([...dates].sort()).toEqual(dates);
		});
		fc.assert(run);
	});
});

const hashOf = ({ reference, date, currency, lines }: Journal) =>
	contentHash({
		reference,
		date,
		currency,
		exchangeRate: null,
		lines: lines.map(({ category, credit }) => ({
			category,
			accountId: category,
			debit: credit.minor < 0n ? `${-credit.minor}` : '0',
			credit: credit.minor > 0n ? `${credit.minor}` : '0',
		})),
	});

describe('the parts of a settlement', () => {
	const october = Date.UTC(2026, 9, 25);
	const november = Date.UTC(2026, 10, 2);

	it('debits what is owed to us at the end of a month, and credits it back', () => {
		const lines = [lineOf(700n, { posted: october }), lineOf(300n, { posted: november })];
		const [first, last] = book(headerOf(1000n), lines);
		expect(first).toMatchObject({ date: '2026-10-31', part: '2026-10' });
		expect(creditOf(first ? [first] : [], 'carriedForward')).toBe(-700n);
		expect(last).toMatchObject({ date: '2026-11-03', part: '2026-11' });
		expect(creditOf(last ? [last] : [], 'carriedForward')).toBe(700n);
		expect(creditOf(last ? [last] : [], 'clearing')).toBe(-1000n);
	});

	it('posts the payout on the end date even where the last part holds nothing else', () => {
		const [, last] = book(headerOf(700n), [lineOf(700n, { posted: october })]);
		expect(last?.lines.map(({ category, credit }) => [category, credit.minor])).toEqual([
			['carriedForward', 700n],
			['clearing', -700n],
		]);
	});

	it('credits clearing where the seller owes Amazon', () => {
		const fee = { path: ['other-transaction', 'Subscription Fee'], posted: november };
		const [only] = book(headerOf(-3900n), [lineOf(-3900n, fee)]);
		expect(creditOf(only ? [only] : [], 'clearing')).toBe(3900n);
		expect(creditOf(only ? [only] : [], 'subscriptionFees')).toBe(-3900n);
	});

	it('clamps to the period; without a date a line falls into the last part', () => {
		const lines = [
			lineOf(1n, { posted: Date.UTC(2026, 0, 1) }),
			lineOf(10n, { posted: Date.UTC(2027, 0, 1) }),
			lineOf(100n, { posted: null }),
		];
		const [first, last] = book(headerOf(111n), lines);
		expect(creditOf(first ? [first] : [], 'productSales')).toBe(1n);
		expect(creditOf(last ? [last] : [], 'productSales')).toBe(110n);
	});

	it('keeps categories apart that share an account, and signs together that share a category', () => {
		const pair = [
			lineOf(-500n, {
				transactionType: 'Payable to Amazon',
				path: ['other-transaction', 'Payable to Amazon'],
			}),
			lineOf(500n, {
				transactionType: 'Successful charge',
				path: ['other-transaction', 'Successful charge'],
			}),
			lineOf(50n),
			lineOf(-50n),
		];
		const [only] = book(headerOf(0n), pair);
		expect(only?.lines.map(({ category, credit }) => [category, credit.minor])).toEqual([
			['payableToAmazon', -500n],
			['successfulCharge', 500n],
		]);
	});

	it('names a payout amid the period a correction, so that clearing stays the total', () => {
		const payout = {
			transactionType: 'Transfer',
			path: ['other-transaction', 'Transfer'],
			posted: november,
		};
		const lines = [lineOf(900n, { posted: november }), lineOf(-200n, payout)];
		const [only] = book(headerOf(700n), lines);
		expect(creditOf(only ? [only] : [], 'payoutCorrections')).toBe(-200n);
		expect(creditOf(only ? [only] : [], 'clearing')).toBe(-700n);
	});

	it('gives no journal where there is no money', () => {
		expect(book(headerOf(0n), [])).toEqual([]);
		expect(book(headerOf(0n), [lineOf(0n), lineOf(5n), lineOf(-5n)])).toEqual([]);
	});

	it('cannot construct an unbalanced journal', () => {
		expect(() => book(headerOf(1000n), [lineOf(999n)])).toThrow(/exceed debits|credits/);
	});
});
