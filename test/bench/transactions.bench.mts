// transactions_vs_json_parse (at most 1): a page of transactions to journals, against parsing its text.
import type { bookDays } from '../../nodes/domain/policies/daily.js';
import type { readPosted } from '../../nodes/domain/policies/daily/posted.js';
import type { AmazonTransaction } from '../../nodes/domain/sources/transactions/amazonTransaction.js';
import type { readTransactions } from '../../nodes/domain/sources/transactions/readTransactions.js';
import { figure, progress } from './figure.mts';
import { bestOf } from './timing.mts';
import { transactionPage } from './transactionPage.mts';

interface Built {
	readonly bookDays: typeof bookDays;
	readonly readPosted: typeof readPosted;
	readonly readTransactions: typeof readTransactions;
}

interface Page {
	readonly payload: { readonly transactions: readonly AmazonTransaction[] };
}

const built = async (path: string): Promise<Partial<Built>> =>
	(await import(
		new URL(`../../dist/nodes/domain/${path}`, import.meta.url).href
	)) as Partial<Built>;

// What is measured is what n8n loads: the built package, not the sources as tsx rewrites them.
const domain = {
	...(await built('policies/daily.js')),
	...(await built('policies/daily/posted.js')),
	...(await built('sources/transactions/readTransactions.js')),
} as Built;

const transactions = 500;
const text = transactionPage(transactions);
const page = JSON.parse(text) as Page;

const settings = {
	timeZone: 'America/Los_Angeles',
	sellerCode: '',
	asOf: Date.UTC(2026, 5, 1),
	settleHours: 72,
	readFrom: -Infinity,
	readUntil: Infinity,
	countryIfNone: '',
	groupTotals: new Map(),
};

/** The whole mapping: read, checked, classified, sorted into days, booked. */
function map(): void {
	const reading = domain.readTransactions(page.payload.transactions);
	const { days } = domain.bookDays(reading, 'A', settings, domain.readPosted([]));
	if (reading.transactions.length === transactions && days.length > 1) return;
	throw new Error(`${reading.transactions.length} of ${transactions} transactions were read.`);
}

function parse(): void {
	const { payload } = JSON.parse(text) as Page;
	if (payload.transactions.length !== transactions) throw new Error('The page is not whole.');
}

progress(
	`mapping a page of ${transactions} transactions, against parsing its ${text.length} letters`,
);
const best = await bestOf(60, { mapping: map, parsing: parse });
for (const [name, time] of Object.entries(best)) progress(`${name}: ${time.toFixed(2)} ms`);
figure('transactions_vs_json_parse', best.mapping / best.parsing, 'ratio');
