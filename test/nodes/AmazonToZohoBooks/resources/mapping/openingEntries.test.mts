// A change of the posting policy through the node: synthetic transactions of 30 April to 8 May 2026.
import { readFileSync } from 'node:fs';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOrGet, openBooks, type OpenBooks } from '../../../ZohoBooks/connected.mts';
import { jsonOf } from '../../mapping.mts';

const file = new URL(
	'../../../../fixtures/transactions/synthetic-us-deferred.json',
	import.meta.url,
);
const answer: IDataObject = JSON.parse(readFileSync(file, 'utf8'));
const input: INodeExecutionData[] = [{ json: answer }];

let books: OpenBooks;
beforeEach(async () => {
	books = await openBooks();
});
afterEach(async () => await books.sim.close());

const losAngeles = {
	timeZone: 'America/Los_Angeles',
	asOf: '2026-05-15T12:00:00Z',
	createMissingAccounts: true,
};
const map = async (policy: string, options: IDataObject = {}) =>
	await jsonOf(books.sim, input, { policy, options: { ...losAngeles, ...options } });

async function post(items: readonly IDataObject[]) {
	const journals = items.filter(({ payload }) => payload);
	const run = await books.run(createOrGet(...journals.map(({ payload }) => payload)));
	expect(run.map(({ json }) => json.outcome)).toEqual(journals.map(() => 'created'));
	return journals.map(({ key }) => key);
}

/** Net amounts of the accounts in all journals that stand in the books; positive is a debit. */
function balances(): Record<string, string> {
	const sums: Record<string, number> = {};
	for (const { line_items: lines } of books.sim.journals()) {
		for (const { account_name: name, debit_or_credit: side, amount } of lines) {
			sums[name] = (sums[name] ?? 0) + Math.round(amount * 100) * (side === 'debit' ? 1 : -1);
		}
	}
	const entries = Object.entries(sums).filter(([, sum]) => sum !== 0);
	return Object.fromEntries(entries.map(([name, sum]) => [name, (sum / 100).toFixed(2)]));
}

const changed = { changedFrom: 'settlement', changedOn: '2026-05-01' };
const midnight = '2026-05-01T07:00:00Z';
const opening = 'AMZ-A-A2SYNTHETIC1-US-S-USD-20260430';

describe('amazonToZohoBooks mapping: opening entries when the policy changes', () => {
	it('open what no settlement has booked; with the days after it the books are those of the new policy', async () => {
		const entries = await map('accrual', changed);
		expect(await post(entries)).toEqual([opening]);
		const again = await map('accrual', { ...changed, postedBefore: entries });
		expect(again.filter(({ payload }) => payload)).toEqual([]);
		await post(await map('accrual', { readFrom: midnight, postedBefore: entries }));
		const afterChange = balances();

		await books.sim.close();
		books = await openBooks();
		await post(await map('accrual'));
		expect(afterChange).toEqual(balances());
	});

	it('leave to the settlement what an event group that ended before the change holds', async () => {
		const ended = { financialEventGroupId: 'synthetic-group-1', periodEnd: '2026-05-01T06:45:00Z' };
		const [all] = await map('accrual', changed);
		const [rest] = await map('accrual', { ...changed, eventGroups: [ended] });
		expect([all?.journalTotal, rest?.journalTotal]).toEqual(['70.00', '50.00']);
	});

	it('take back on the first day what settlements will book again', async () => {
		const posted = await map('accrual', { readUntil: midnight });
		await post(posted);
		expect(balances()).toMatchObject({ 'Amazon Deferred Balance': '42.50' });
		const back = { changedFrom: 'accrual', changedOn: '2026-05-01', postedBefore: posted };
		const entries = await map('settlement', back);
		expect(await post(entries)).toEqual(['AMZ-A-A2SYNTHETIC1-US-S-USD-20260501']);
		expect(entries[0]?.payload).toMatchObject({ journal_date: '2026-05-01' });
		expect(balances()).toEqual({});
	});

	it('say which date is missing, and post nothing', async () => {
		const [item] = await map('accrual', { changedFrom: 'settlement' });
		expect(item).toMatchObject({
			error: expect.stringContaining('is not a date'),
			details: { nextStep: expect.stringContaining('2026-04-30') },
		});
	});
});
