import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOrganization } from './testJournal.mts';

type Organization = Awaited<ReturnType<typeof openOrganization>>;
let open: Organization;
beforeAll(async () => {
	open = await openOrganization();
	const { zoho, journal } = open;
	await zoho.post('/journals', { ...journal({}), status: 'published' });
	await zoho.post('/journals', { ...journal({ journal_date: '2026-07-01' }), status: 'published' });
	await zoho.post('/journals', { ...journal({}), status: 'draft' });
});
afterAll(async () => await open.sim.close());

const entries = async (params: Record<string, string> = {}) => {
	const account_id = open.accounts('Amazon Clearing');
	const all = { account_id, ...params };
	return await open.zoho.get('/chartofaccounts/transactions', { params: all });
};

describe('the entries of an account', () => {
	it('are those of published journals', async () => {
		const { data } = await entries();
		expect(data.transactions).toHaveLength(2);
		expect(data.transactions[0]).toMatchObject({
			transaction_type: 'journal',
			debit_amount: 12.34,
			credit_amount: '',
		});
	});

	it('can be asked for up to a day', async () => {
		const { data } = await entries({ 'date.end': '2026-06-30' });
		expect(data.transactions).toHaveLength(1);
		expect((await entries({ account_id: '1' })).data.code).toBe(2);
	});
});

describe('transaction locks', () => {
	it('name the day up to which everything is locked', async () => {
		expect((await open.zoho.get('/transactionlocks')).data.transaction_locks).toEqual([]);
		open.sim.lock('2026-05-31');
		const { data } = await open.zoho.get('/transactionlocks');
		expect(data.transaction_locks).toMatchObject([{ transaction_lock_date: '2026-05-31' }]);
	});
});
