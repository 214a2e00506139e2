import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { invalidValue } from '../../../simulators/zohoBooks/errors.mts';
import { detailsOf, openBooks, type OpenBooks } from '../connected.mts';

let books: OpenBooks;
let bank: string;
beforeEach(async () => {
	books = await openBooks();
	bank = books.account('Business Checking');
});
afterEach(async () => await books.sim.close());

const run = async (operation: string, parameters: IDataObject = {}) =>
	await books.run({ parameters: { resource: 'bankTransaction', operation, ...parameters } });

/** What the bank sends: a deposit (synthetic). Its id. */
async function feed(amount: number, transaction_id = 'BANK-1'): Promise<string> {
	const line = { transaction_id, date: '2026-06-09', debit_or_credit: 'credit', amount };
	const transactions = [{ ...line, payee: 'AMAZON PAYMENTS' }];
	const body = { account_id: bank, transactions };
	await books.zoho.ask({ method: 'POST', path: '/bankstatements', body, subject: 'statement' });
	const [found] = await run('getAll', { filters: { filter_by: 'Status.Uncategorized' } });
	return String(found?.json.transaction_id);
}

const clearing = () => books.account('Amazon Clearing');

/** A transfer from clearing to the bank, as a person or a workflow books it. */
async function transfer(amount: number): Promise<string> {
	const additionalFields = {
		amount: String(amount),
		from_account_id: clearing(),
		to_account_id: bank,
		date: '2026-06-08',
	};
	const [made] = await run('create', { transaction_type: 'transfer_fund', additionalFields });
	return String(made?.json.transaction_id);
}

const balanceOf = (name: string): string | undefined => {
	const row = books.sim.trialBalance().find(({ account_name: one }) => one === name);
	return row && (row.debit === '0.00' ? `-${row.credit}` : row.debit);
};

const named = (transaction_id: string, transaction_type = 'transfer_fund') => ({
	row: [{ transaction_id, transaction_type }],
});

describe('the bank feed', () => {
	it('is listed by account, days, amounts and status', async () => {
		await feed(120.5);
		await transfer(80);
		const amountsOf = async (filters: IDataObject) =>
			(await run('getAll', { filters })).map(({ json }) => json.amount);
		expect(await amountsOf({ account_id: bank })).toEqual([80, 120.5]);
		expect(await amountsOf({ account_id: bank, date_start: '2026-06-09' })).toEqual([120.5]);
		expect(await amountsOf({ amount_start: '100', amount_end: '200' })).toEqual([120.5]);
		expect(await amountsOf({ filter_by: 'Status.ManuallyAdded' })).toEqual([80]);
	});

	it('is categorized, and that is taken back', async () => {
		const transaction_id = await feed(120.5);
		const additionalFields = { from_account_id: clearing(), to_account_id: bank };
		const parameters = { transaction_type: 'transfer_fund', additionalFields, transaction_id };
		const [done] = await run('categorize', parameters);
		expect(done?.json).toMatchObject({ outcome: 'categorize', transaction_id });
		expect([balanceOf('Business Checking'), balanceOf('Amazon Clearing')]).toEqual([
			'120.50',
			'-120.50',
		]);
		await run('uncategorize', { transaction_id, account_id: bank });
		expect(balanceOf('Business Checking')).toBeUndefined();
	});

	it('is excluded and restored', async () => {
		const transaction_id = await feed(7);
		await run('exclude', { transaction_id, account_id: bank });
		const excluded = await run('getAll', { filters: { filter_by: 'Status.Excluded' } });
		expect(excluded.map(({ json }) => json.transaction_id)).toEqual([transaction_id]);
		await run('restore', { transaction_id, account_id: bank });
		expect(await run('getAll', { filters: { filter_by: 'Status.Excluded' } })).toEqual([]);
	});
});

describe('match', () => {
	it('meets what is booked, once, and is taken apart again', async () => {
		const booked = await transfer(120.5);
		const transaction_id = await feed(120.5);
		const [offered] = await run('getMatches', { transaction_id });
		expect(offered?.json).toMatchObject({ transaction_id: booked, amount: 120.5 });
		const parameters = { transaction_id, account_id: bank };
		const wanted = { ...parameters, transactions_to_be_matched: named(booked) };
		expect((await run('match', wanted))[0]?.json).toMatchObject({ outcome: 'match' });
		expect(balanceOf('Business Checking')).toBe('120.50');
		await run('unmatch', parameters);
		expect(await run('getMatches', { transaction_id })).toHaveLength(1);
	});

	it('that Zoho refuses changes nothing', async () => {
		const booked = await transfer(120);
		const transaction_id = await feed(120.5);
		const wanted = { account_id: bank, transactions_to_be_matched: named(booked) };
		const [refused] = await run('match', { transaction_id, ...wanted });
		expect(detailsOf(refused)).toMatchObject({ code: 'invalidValue' });
		expect(balanceOf('Business Checking')).toBe('120.00');
	});

	it('that Zoho refuses replaces the transfer when that is wished, so that it counts once', async () => {
		const booked = await transfer(120);
		const transaction_id = await feed(120);
		books.sim.onRequest.push(({ method, path }) => {
			if (method === 'POST' && path.endsWith('/match')) throw invalidValue('account_id');
		});
		const additionalFields = { ifRefused: 'replace' };
		const wanted = { account_id: bank, transactions_to_be_matched: named(booked) };
		const [done] = await run('match', { transaction_id, ...wanted, additionalFields });
		expect(done?.json).toMatchObject({ outcome: 'replaced', transaction_id });
		const all = await run('getAll', {});
		expect(all.map(({ json }) => json.transaction_id)).toEqual([transaction_id]);
		expect(balanceOf('Business Checking')).toBe('120.00');
	});

	it('whose answer is lost replaces nothing', async () => {
		const booked = await transfer(120);
		const transaction_id = await feed(120);
		const isMatch = ({ path }: { path: string }) => path.endsWith('/match');
		books.sim.faults.push({ kind: 'lostAnswer', times: 1, match: isMatch });
		const additionalFields = { ifRefused: 'replace' };
		const wanted = { account_id: bank, transactions_to_be_matched: named(booked) };
		const [unclear] = await run('match', { transaction_id, ...wanted, additionalFields });
		expect(detailsOf(unclear)).toMatchObject({ code: 'unclearAnswer' });
		expect(await run('getAll', {})).toHaveLength(2);
		expect(balanceOf('Business Checking')).toBe('120.00');
	});

	it('replaces nothing of another amount', async () => {
		const booked = await transfer(120);
		const transaction_id = await feed(120.5);
		const additionalFields = { ifRefused: 'replace' };
		const wanted = { account_id: bank, transactions_to_be_matched: named(booked) };
		const [refused] = await run('match', { transaction_id, ...wanted, additionalFields });
		expect(detailsOf(refused)).toMatchObject({ code: 'invalidValue' });
		expect(await run('getAll', {})).toHaveLength(2);
	});

	it('never replaces what is no bank transaction', async () => {
		const transaction_id = await feed(120.5);
		const additionalFields = { ifRefused: 'replace' };
		const wanted = { account_id: bank, transactions_to_be_matched: named('1', 'journal') };
		const [refused] = await run('match', { transaction_id, ...wanted, additionalFields });
		expect(detailsOf(refused)).toMatchObject({ code: 'invalidValue' });
		expect(await run('getAll', { filters: { filter_by: 'Status.Uncategorized' } })).toHaveLength(1);
	});
});
