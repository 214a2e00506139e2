import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentHash, type JournalContent } from '../../../../nodes/domain/ledger/contentHash';

const amount = fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 100).toFixed(2));
const line = fc.record({
	category: fc.constantFrom('productSales', 'referralFees', 'clearing'),
	accountId: fc.constantFrom('101', '102', '103'),
	debit: amount,
	credit: amount,
});
const content: fc.Arbitrary<JournalContent> = fc.record({
	reference: fc.constantFrom('AMZ-S-1-202509', 'AMZ-S-2-202509'),
	date: fc.constantFrom('2025-09-11', '2025-09-12'),
	currency: fc.constantFrom('CAD', 'EUR'),
	exchangeRate: fc.constantFrom('0.73', '0.74'),
	lines: fc.array(line, { minLength: 1, maxLength: 8 }),
});

const keysReversed = <T extends object>(value: T): T =>
	Object.fromEntries(Object.entries(value).reverse()) as T;

it('is a SHA-256, named as such', () => {
	const run = (journal: JournalContent) => {
		expect(contentHash(journal)).toMatch(/^sha256:[0-9a-f]{64}$/);
	};
	fc.assert(fc.property(content, run));
});

it('depends on the order of neither keys nor lines', () => {
	const run = (journal: JournalContent) => {
		const turned = { ...journal, lines: [...journal.lines].reverse().map(keysReversed) };
		expect(contentHash(keysReversed(turned))).toBe(contentHash(journal));
	};
	fc.assert(fc.property(content, run));
});

it('changes with every part of every line', () => {
	const run = (journal: JournalContent, at: number, key: keyof JournalContent['lines'][number]) => {
		const index = at % journal.lines.length;
		const lines = journal.lines.map((entry, place) =>
			place === index ? { ...entry, [key]: `${entry[key]}1` } : entry,
		);
		expect(contentHash({ ...journal, lines })).not.toBe(contentHash(journal));
	};
	const keys = fc.constantFrom('category', 'accountId', 'debit', 'credit');
	fc.assert(
		fc.property(
			content,
			fc.nat(),
			keys as fc.Arbitrary<keyof JournalContent['lines'][number]>,
			run,
		),
	);
});

it('changes when a line is lost or doubled, and with head and rate', () => {
	const run = (journal: JournalContent) => {
		const [first] = journal.lines;
		const hash = contentHash(journal);
		const others: JournalContent[] = [
			{ ...journal, lines: journal.lines.slice(1) },
			{ ...journal, lines: first ? [...journal.lines, first] : [] },
			{ ...journal, reference: `${journal.reference}-V2` },
			{ ...journal, date: '2025-10-01' },
			{ ...journal, currency: 'USD' },
			{ ...journal, exchangeRate: '0.75' },
		];
		for (const other of others) expect(contentHash(other)).not.toBe(hash);
	};
	fc.assert(fc.property(content, run));
});

it('stays what it is: posted journals carry it in their notes', () => {
	const journal = {
		reference: 'AMZ-S-1-202509',
		date: '2025-09-11',
		currency: 'CAD',
		exchangeRate: null,
		lines: [
			{ category: 'productSales', accountId: '101', debit: '0.00', credit: '5.00' },
			{ category: 'clearing', accountId: '102', debit: '5.00', credit: '0.00' },
		],
	};
	expect(contentHash(journal)).toBe(
		'sha256:5c6ec709a3080a79ab0b428a1fe061f703f6f7e1b4ae96c1a6100898c3aa7115',
	);
});
