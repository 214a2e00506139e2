import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoryEvent } from '../../../../simulators/sellingPartner/index.mts';
import { amazonItems, day, openMonth, post, quick, reportOn, type OpenMonth } from './monthEnd.mts';

/** Synthetic: three weekly payouts of the month. */
const story: StoryEvent[] = [
	{ kind: 'settlements', from: day(1), everyDays: 7 },
	...[2, 9, 16].map((at, index): StoryEvent => ({
		kind: 'order',
		id: `111-0000001-000000${index}`,
		at: day(at),
		items: [{ sku: 'SKU-1', charges: { principal: `${index + 1}00.00`, commission: '-15.00' } }],
	})),
];

let all: OpenMonth;
beforeEach(async () => {
	all = await openMonth(story);
	await post(all, all.files());
});
afterEach(async () => await all.close());

/** What comes to the bank account, as its feed brings it. */
async function feed(...lines: Array<[at: number, amount: number, description: string]>) {
	const account_id = all.books.account('Business Checking');
	const transactions = lines.map(([at, amount, description], index) => ({
		transaction_id: `BANK-${index}`,
		date: day(at).slice(0, 10),
		debit_or_credit: 'debit',
		amount,
		description,
		payee: '',
		reference_number: '',
	}));
	const { zoho } = all.books;
	await zoho.ask({
		method: 'POST',
		path: '/bankstatements',
		body: { account_id, transactions },
		subject: 'bank statement',
	});
}

async function match(depositAction: string, options: IDataObject = {}) {
	const items = await all.run(await amazonItems(all), {
		resource: 'reconciliation',
		operation: 'matchDeposits',
		depositAction,
		bankAccount: { __rl: true, mode: 'id', value: all.books.account('Business Checking') },
		options: { ...quick, ...options },
	});
	return items.map(({ json }) => json);
}

const statesOf = (rows: readonly IDataObject[]) => rows.map(({ amount, state }) => [amount, state]);

const balanceOf = (name: string) =>
	all.books.sim.trialBalance().find(({ account_name }) => account_name === name)?.debit ?? '0.00';

describe('amazonToZohoBooks reconciliation: matchDeposits', () => {
	it('lists what fits, and changes nothing', async () => {
		await feed([10, 85, 'AMAZON PAYMENTS'], [11, 4.2, 'COFFEE'], [12, 999, 'AMAZON PAYMENTS']);
		const rows = await match('list');
		expect(statesOf(rows)).toEqual([
			['285.00', 'missing'],
			['185.00', 'missing'],
			['85.00', 'found'],
			[undefined, 'noPayout'],
		]);
		expect(rows[3]).toMatchObject({ depositAmount: '999.00', nextStep: expect.any(String) });
		expect(balanceOf('Amazon Clearing')).toBe('555.00');
	});

	it('books each as a transfer from clearing, once', async () => {
		await feed([10, 85, 'AMAZON PAYMENTS'], [17, 185, 'AMAZON PAYMENTS'], [24, 285, 'AMAZON']);
		expect(statesOf(await match('book'))).toEqual([
			['285.00', 'bookedNow'],
			['185.00', 'bookedNow'],
			['85.00', 'bookedNow'],
		]);
		expect(balanceOf('Amazon Clearing')).toBe('0.00');
		expect(balanceOf('Business Checking')).toBe('555.00');
		const writes = () => all.books.requests('POST', /categorize/).length;
		expect(writes()).toBe(3);
		expect((await match('book')).map(({ state }) => state)).toEqual(['booked', 'booked', 'booked']);
		expect(writes()).toBe(3);
		const { settlements, findings } = await reportOn(all, await amazonItems(all));
		const paid = settlements.filter(({ amazonTotal }) => amazonTotal !== '0.00');
		expect(paid.map(({ bankAccount }) => bankAccount)).toEqual(paid.map(() => 'Business Checking'));
		expect(JSON.stringify(findings)).not.toContain('no entry from clearing');
	});

	it('never guesses between two that are equal', async () => {
		await feed([10, 85, 'AMAZON PAYMENTS'], [10, 85, 'AMAZON PAYMENTS']);
		expect((await match('book')).at(-1)).toMatchObject({
			state: 'ambiguous',
			reason: 'One payout and 2 deposits have this amount.',
		});
		expect(all.books.requests('POST', /categorize/)).toEqual([]);
	});

	it('books what the bank took as a fee, where an account is chosen for it', async () => {
		const settlement = all.closed().find(({ original }) => original?.amount === '85.00');
		await feed([10, 80, `AMAZON ${settlement?.settlementId}`]);
		const short = { largestFee: '10.00' };
		expect((await match('book', short)).at(-1)).toMatchObject({
			state: 'found',
			fee: '5.00',
			nextStep: 'Choose the account for bank fees.',
		});
		const bankFees = { __rl: true, mode: 'name', value: 'Bank Fees and Charges' };
		expect((await match('book', { ...short, bankFees })).at(-1)).toMatchObject({
			state: 'bookedNow',
		});
		expect(balanceOf('Amazon Clearing')).toBe('470.00');
		expect(balanceOf('Bank Fees and Charges')).toBe('5.00');
	});

	it('finds what Amazon converted, and clearing closes in the base currency', async () => {
		await all.close();
		const canada = story.map((event) => ({ ...event, store: 'A2EUQ1WTGCTBG2' })) as StoryEvent[];
		all = await openMonth(canada, { amazon: { convertInto: 'USD' } });
		await post(all, all.files());
		const payouts = await all.ask('payout', { createdAfter: day(-30) });
		const paid = payouts.map(({ json }) => json).filter(({ amount }) => Number(amount) > 0);
		expect(paid[0]).toMatchObject({ currency: 'USD' });
		await feed(
			...paid.map(({ amount, creationDate }): [number, number, string] => [
				1 + Math.round((Date.parse(String(creationDate)) - Date.parse(day(1))) / 86_400_000),
				Number(amount),
				'AMAZON PAYMENTS',
			]),
		);
		expect((await match('book')).map(({ state }) => state)).toEqual(paid.map(() => 'bookedNow'));
		expect(balanceOf('Amazon Clearing')).toBe('0.00');
		const { settlements } = await reportOn(all, await amazonItems(all));
		const shown = settlements.filter(({ amazonTotal }) => amazonTotal !== '0.00');
		expect(shown).not.toEqual([]);
		for (const row of shown) {
			expect(row).toMatchObject({ state: 'agrees', currency: 'CAD', payoutCurrency: 'USD' });
			expect(row.bankAccount).toBe('Business Checking');
		}
	});

	it('names the account that does not exist, and needs a bank account', async () => {
		const clearing = { __rl: true, mode: 'name', value: 'Nowhere' };
		expect((await match('list', { clearing }))[0]?.error).toMatch('"Nowhere" does not exist');
	});
});
