import { afterEach, describe, expect, it } from 'vitest';
import { connect, refresh, exchange } from './connect.mts';
import { startZohoBooks } from './index.mts';
import { openOrganization } from './testJournal.mts';

type Organization = Awaited<ReturnType<typeof openOrganization>>;
let opened: Organization | undefined;
afterEach(async () => await opened?.sim.close());

describe('the trial balance', () => {
	it('counts published journals, not drafts, and follows deletions', async () => {
		opened = await openOrganization();
		const { sim, zoho, journal } = opened;
		await zoho.post('/journals', journal({ status: 'draft' }));
		expect(sim.trialBalance()).toEqual([]);
		const { data } = await zoho.post('/journals', journal({}));
		expect(sim.trialBalance()).toMatchObject([
			{ account_name: 'Amazon Sales', debit: '0.00', credit: '12.34' },
			{ account_name: 'Amazon Clearing', debit: '12.34', credit: '0.00' },
		]);
		const params = { showbalance: true };
		const chart = (await zoho.get('/chartofaccounts', { params })).data.chartofaccounts;
		const clearing = (row: { account_name: string }) => row.account_name === 'Amazon Clearing';
		expect(chart.find(clearing).current_balance).toBe(12.34);
		await zoho.delete(`/journals/${data.journal.journal_id}`);
		expect(sim.trialBalance()).toEqual([]);
	});

	it('is in base currency and balances: what rounding leaves is an exchange difference', async () => {
		opened = await openOrganization();
		const { sim, zoho, journal, accounts, currencies } = opened;
		const body = journal(
			{ currency_id: currencies('EUR'), exchange_rate: 1.1 },
			{ amount: 0.05 },
			{ amount: 0.01 },
		);
		const credit = { account_id: accounts('Amazon Refunds'), debit_or_credit: 'credit' };
		const line_items = [...body.line_items, { ...credit, amount: 0.04 }];
		expect((await zoho.post('/journals', { ...body, line_items })).status).toBe(201);
		expect(sim.trialBalance()).toMatchObject([
			{ account_name: 'Exchange Gain or Loss', debit: '0.00', credit: '0.01' },
			{ account_name: 'Amazon Sales', credit: '0.01' },
			{ account_name: 'Amazon Refunds', credit: '0.04' },
			{ account_name: 'Amazon Clearing', debit: '0.06' },
		]);
	});

	it('keeps every cent of large sums', async () => {
		opened = await openOrganization();
		const { sim, zoho, journal } = opened;
		const amount = 9_999_999_999_999.99;
		for (let times = 0; times < 3; times++) {
			await zoho.post('/journals', journal({}, { amount }, { amount }));
		}
		expect(sim.trialBalance()[0]?.credit).toBe('29999999999999.97');
	});
});

describe('a saved organization', () => {
	it('goes on where it was: journals, numbers, refresh tokens', async () => {
		opened = await openOrganization();
		const { sim, zoho, journal } = opened;
		const { refresh_token } = await exchange(sim, { prompt: 'consent' });
		await zoho.post('/journals', journal({}));
		const next = await startZohoBooks({ saved: sim.save() });
		expect(next.journals()).toEqual(sim.journals());
		expect(next.trialBalance()).toEqual(sim.trialBalance());
		expect((await refresh(next, refresh_token)).data).toHaveProperty('access_token');
		const again = await (await connect(next)).post('/journals', journal({}));
		expect(again.data.journal.entry_number).toBe('2');
		await next.close();
	});
});
