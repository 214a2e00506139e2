import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	startZohoBooks,
	type ZohoBooksSimulator,
} from '../../../../simulators/zohoBooks/index.mts';
import { commission, fileItem, jsonOf, report, sale } from '../../mapping.mts';

let zoho: ZohoBooksSimulator;
beforeAll(async () => {
	zoho = await startZohoBooks({ chart: 'bare' });
});
afterAll(async () => await zoho.close());

const file = fileItem(report({ rows: [sale, commission] }));

describe('amazonToZohoBooks mapping: preview', () => {
	it('shows journals, accounts and charges, and posts nothing', async () => {
		const accounts = { productSales: { __rl: true, mode: 'name', value: 'Sales' } };
		const [item] = await jsonOf(zoho, [file], { operation: 'preview', accounts });
		expect(item).toMatchObject({
			settlementTotal: '85.00',
			journals: [{ part: '2026-05' }, { part: '2026-06' }],
			charges: [
				{ category: 'productSales', account: 'Sales', amount: '100.00', part: '2026-05' },
				{ category: 'referralFees', amount: '-15.00' },
			],
		});
		expect(zoho.journals()).toEqual([]);
	});

	it('names every account that is missing instead of refusing', async () => {
		const [item] = await jsonOf(zoho, [file], { operation: 'preview' });
		const problems = JSON.stringify(item?.problems);
		for (const name of ['Amazon Sales', 'Amazon Referral Fees', 'Amazon Clearing']) {
			expect(problems).toContain(name);
		}
	});

	it('balances the accounts', async () => {
		const [item] = await jsonOf(zoho, [file], { operation: 'preview' });
		const rows = item?.trialBalance as Array<{ debit: string; credit: string }>;
		const cents = (text: string) => BigInt(text.replace('.', ''));
		const net = rows.reduce((sum, { debit, credit }) => sum + cents(debit) - cents(credit), 0n);
		expect(net).toBe(0n);
		expect(rows.length).toBeGreaterThan(2);
	});
});
