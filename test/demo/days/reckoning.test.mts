import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAmount, show } from '../amount.mts';
import type { ZohoJournal, ZohoLine } from '../zohoReader.mts';
import { readAnswers, type WireTransaction } from './answers.mts';
import { dateOf, reckon } from './reckoning.mts';

const transaction = (
	transactionId: string,
	amount: number,
	transactionStatus: string,
	deferred = '',
): WireTransaction => ({
	transactionId,
	transactionType: 'Shipment',
	transactionStatus,
	postedDate: '2026-05-01T03:00:00Z',
	totalAmount: { currencyAmount: amount, currencyCode: 'USD' },
	relatedIdentifiers: [
		{ relatedIdentifierName: 'DEFERRED_TRANSACTION_ID', relatedIdentifierValue: deferred },
	],
});

const line = (side: ZohoLine['debit_or_credit'], amount: number, category: string): ZohoLine => ({
	account_name: category,
	debit_or_credit: side,
	amount,
	description: `[${category}]`,
});

const journalOf = (...line_items: ZohoLine[]) => ({ line_items }) as unknown as ZohoJournal;

const given = [
	transaction('A', 34, 'DEFERRED_RELEASED'),
	transaction('B', 34, 'Released', 'A'),
	transaction('C', 8.5, 'DEFERRED'),
];

it('reckons what is free and what is held back from totals alone', () => {
	const journal = journalOf(
		line('debit', 34, 'carriedForward'),
		line('debit', 8.5, 'deferredBalance'),
		line('credit', 42.5, 'productSales'),
	);
	const { free, deferred, difference } = reckon(given, [journal], 'accrual');
	expect([free, deferred, difference].map(show)).toEqual(['34.00', '8.50', '0.00']);
	expect(show(reckon(given, [], 'released').difference)).toBe('34.00');
});

it('counts what Amazon’s own balances differ by', () => {
	const journal = journalOf(
		line('debit', 34, 'carriedForward'),
		line('debit', 8.5, 'deferredBalance'),
		line('credit', 42.5, 'productSales'),
	);
	const balances = { free: parseAmount('34') ?? 0n, deferred: parseAmount('8.50') ?? 0n };
	expect(show(reckon(given, [journal], 'accrual', balances).difference)).toBe('0.00');
	const others = { ...balances, deferred: parseAmount('9.00') ?? 0n };
	expect(show(reckon(given, [journal], 'accrual', others).difference)).toBe('0.50');
});

it('takes the day in the zone of the books', () => {
	expect(dateOf(transaction('A', 1, ''), 'America/Los_Angeles')).toBe('2026-04-30');
});

it('tells transactions and event groups by their shape, in whatever they are wrapped', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'answers-'));
	const write = async (name: string, content: unknown) =>
		await writeFile(join(folder, name), JSON.stringify(content));
	await write('a.json', { _note: 'synthetic', payload: { transactions: given } });
	await write('b.json', given[0]);
	await write('c.json', { payload: { FinancialEventGroupList: [{ FinancialEventGroupId: 'G' }] } });
	const { files, eventGroups } = await readAnswers(folder);
	await rm(folder, { recursive: true });
	expect(files.map(({ transactions }) => transactions.length)).toEqual([3, 1]);
	expect(eventGroups).toEqual([{ FinancialEventGroupId: 'G' }]);
});
