import { beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type Seller, asSeller } from './asSeller.mts';
import { type SellingPartnerSimulator, startSellingPartner } from './index.mts';
import type { SellingPartnerOptions, SettlementFile } from './options.mts';
import { settlementText } from './settlementText.mts';

const groupsPath = '/finances/v0/financialEventGroups';
const payoutsPath = '/finances/transfers/2024-06-01/payouts';
const transactionsPath = '/finances/2024-06-19/transactions';
const now = Date.parse('2026-11-23T12:00:00Z');

let amazon: SellingPartnerSimulator;
let seller: Seller;
let started: SellingPartnerSimulator[] = [];

async function start(options: SellingPartnerOptions = {}): Promise<void> {
	amazon = await startSellingPartner({ now: () => now, ...options });
	started.push(amazon);
	seller = await asSeller(amazon);
}

beforeEach(async () => {
	await start();
	return async () => {
		await Promise.all(started.map(async (one) => await one.close()));
		started = [];
	};
});

type Summary = Parameters<typeof settlementText>[0];
const add = (summary: Summary, file: Partial<SettlementFile> = {}) =>
	amazon.addSettlementFile({ fileName: 'a.txt', bytes: settlementText(summary), ...file });
const groups = ({ data }: Answer) => data.payload?.FinancialEventGroupList ?? [];
const words = ({ status, data }: Answer) => [status, data.errors?.[0]?.message];
const usd = (amount: number) => ({ CurrencyCode: 'USD', CurrencyAmount: amount });

describe('listFinancialEventGroups', () => {
	it('has one group for each settlement, in the currency of its marketplace', async () => {
		add({});
		const [group] = groups(await seller.get(groupsPath));
		expect(group).toEqual({
			FinancialEventGroupId: expect.stringMatching(/^[\w-]{43}$/) as string,
			ProcessingStatus: 'Closed',
			FundTransferStatus: 'Succeeded',
			OriginalTotal: usd(582.89),
			FundTransferDate: '2026-07-02T00:00:00Z',
			TraceId: 'TRACE11111111111',
			AccountTail: '123',
			BeginningBalance: usd(0),
			FinancialEventGroupStart: '2026-06-16T00:00:00Z',
			FinancialEventGroupEnd: '2026-06-30T23:59:59Z',
		});
	});

	it('never names the settlement id and has one group for a file added twice', async () => {
		add({ id: '24391894961', total: '-1.00' });
		add({ id: '24391894961', total: '-1.00' });
		const answer = await seller.get(groupsPath);
		expect(groups(answer)).toHaveLength(1);
		expect(JSON.stringify(answer.data)).not.toContain('24391894961');
	});

	it.each([
		['CAD', '2539.66', 1857.02],
		['CAD', '-62.31', -45.56],
		['JPY', '12609', 85.62],
		['EUR', '1.234,56', 1446.78],
	])('converts %s %s into the currency of the bank', async (currency, total, converted) => {
		add({ currency, total });
		expect(groups(await seller.get(groupsPath))[0]?.ConvertedTotal).toEqual(usd(converted));
	});

	it('converts nothing where the total is zero, the currency its own, or none is wanted', async () => {
		add({ currency: 'CAD', total: '0.00' });
		expect(groups(await seller.get(groupsPath))[0]).not.toHaveProperty('ConvertedTotal');
		expect(groups(await seller.get(groupsPath))[0]?.FundTransferStatus).toBe('Unknown');
		await start({ convertInto: null });
		add({ currency: 'CAD' });
		expect(groups(await seller.get(groupsPath))[0]).not.toHaveProperty('ConvertedTotal');
		await start({ convertInto: 'EUR' });
		add({ currency: 'EUR' });
		expect(groups(await seller.get(groupsPath))[0]).not.toHaveProperty('ConvertedTotal');
	});

	it('takes changes: another conversion, no total yet, still open, no group at all', async () => {
		const convertedTotal = { currency: 'USD', amount: '500.01' };
		add({ id: '1', currency: 'CAD' }, { eventGroup: { convertedTotal } });
		add({ id: '2' }, { eventGroup: { originalTotal: null } });
		add({ id: '3' }, { eventGroup: { processingStatus: 'Open', end: null } });
		add({ id: '4' }, { eventGroup: null });
		const [first, second, third, ...none] = groups(await seller.get(groupsPath));
		expect(first?.ConvertedTotal).toEqual(usd(500.01));
		expect(second).not.toHaveProperty('OriginalTotal');
		expect(third).toMatchObject({ ProcessingStatus: 'Open' });
		expect(third).not.toHaveProperty('FinancialEventGroupEnd');
		expect(third).not.toHaveProperty('FundTransferDate');
		expect(none).toEqual([]);
	});

	it('lists groups that were added in Amazon\u2019s own shape', async () => {
		add({});
		const own = { FinancialEventGroupId: 'own', FinancialEventGroupStart: '2026-07-01T00:00:00Z' };
		amazon.addEventGroups([own]);
		const [first, second] = groups(await seller.get(groupsPath));
		expect(first).toEqual(own);
		expect(second).toMatchObject({ ProcessingStatus: 'Closed' });
	});

	it('filters by the time of opening, after inclusive and before exclusive', async () => {
		add({});
		const started = '2026-06-16T00:00:00Z';
		const after = await seller.get(groupsPath, { FinancialEventGroupStartedAfter: started });
		expect(groups(after)).toHaveLength(1);
		const before = await seller.get(groupsPath, { FinancialEventGroupStartedBefore: started });
		expect(groups(before)).toHaveLength(0);
	});

	it('answers a span of more than 180 days with nothing', async () => {
		add({});
		const wide = { FinancialEventGroupStartedAfter: '2026-05-01T00:00:00Z' };
		expect(groups(await seller.get(groupsPath, wide))).toEqual([]);
		const end = { ...wide, FinancialEventGroupStartedBefore: '2026-10-01T00:00:00Z' };
		expect(groups(await seller.get(groupsPath, end))).toHaveLength(1);
	});

	it('pages by token with the same arguments', async () => {
		for (const id of ['1', '2', '3']) add({ id });
		const query = { MaxResultsPerPage: '2' };
		const first = await seller.get(groupsPath, query);
		const NextToken = first.data.payload?.NextToken ?? '';
		const second = await seller.get(groupsPath, { ...query, NextToken });
		expect([groups(first).length, groups(second).length]).toEqual([2, 1]);
		expect(second.data.payload).not.toHaveProperty('NextToken');
		expect((await seller.get(groupsPath, { NextToken })).status).toBe(400);
	});

	it('may begin with an empty page', async () => {
		await start({ emptyFirstPage: true });
		add({});
		const first = await seller.get(groupsPath);
		expect(groups(first)).toEqual([]);
		const { NextToken = '' } = first.data.payload ?? {};
		expect(groups(await seller.get(groupsPath, { NextToken }))).toHaveLength(1);
	});

	it.each<[Record<string, string>]>([
		[{ FinancialEventGroupStartedAfter: '2026-11-23T11:59:00Z' }],
		[{ FinancialEventGroupStartedBefore: '2026-11-23T11:59:00Z' }],
		[
			{
				FinancialEventGroupStartedAfter: '2026-02-02',
				FinancialEventGroupStartedBefore: '2026-02-01',
			},
		],
	])('refuses the dates %o', async (query) => {
		expect(words(await seller.get(groupsPath, query))).toEqual([400, 'Date range is invalid.']);
	});

	it('refuses a page of more than a hundred', async () => {
		expect((await seller.get(groupsPath, { MaxResultsPerPage: '101' })).status).toBe(400);
	});
});

describe('listPayouts', () => {
	it('ties a settlement id to period and paid amount', async () => {
		add({ id: '24391894961', currency: 'CAD', total: '2539.66' });
		const { data } = await seller.get(payoutsPath);
		expect(data.payouts).toEqual([
			expect.objectContaining({
				id: '24391894961',
				currentStatus: 'PAID',
				amount: { currencyCode: 'USD', currencyAmount: 1857.02 },
				period: { startDate: '2026-06-16T00:00:00Z', endDate: '2026-06-30T23:59:59Z' },
				relatedIdentifiers: [
					{ relatedIdentifierName: 'SETTLEMENT_ID', relatedIdentifierValue: '24391894961' },
				],
			}),
		]);
	});

	it('pays nothing out where nothing is due, and knows no open settlement', async () => {
		add({ id: '1', total: '-62.31' });
		add({ id: '2' }, { eventGroup: { processingStatus: 'Open' } });
		const { data } = await seller.get(payoutsPath);
		expect(data.payouts).toHaveLength(1);
		expect(data.payouts?.[0]).toMatchObject({ id: '1', currentStatus: 'NO_PAYOUT' });
		expect(data.payouts?.[0]).not.toHaveProperty('amount');
	});

	it('tells what is expected of open settlements, and lists payouts that were added', async () => {
		add({ id: '1' }, { eventGroup: { processingStatus: 'Open' } });
		const expected = await seller.get(`${payoutsPath}/expected`);
		const { expectedPayouts } = expected.data as { expectedPayouts?: unknown[] };
		expect(expectedPayouts).toMatchObject([{ status: 'SCHEDULED' }]);
		const partnerMetadata = {
			partnerId: 'A',
			accountType: 'STANDARD_ORDERS',
			marketplaceId: 'ATVPDKIKX0DER',
		};
		const own = { id: 'own', partnerMetadata, currentStatus: 'STARTED', statusHistory: [] };
		amazon.addPayouts([own]);
		expect((await seller.get(payoutsPath)).data.payouts).toEqual([own]);
	});

	it('filters by time of creation, marketplace, id and account type; newest first', async () => {
		add({ id: '1', currency: 'CAD' });
		add({ id: '2', start: '2026-07-01 00:00:00 UTC', end: '2026-07-14 00:00:00 UTC' });
		const found = async (query: Record<string, string>) =>
			((await seller.get(payoutsPath, query)).data.payouts ?? []).map(({ id }) => id);
		expect(await found({})).toEqual(['2', '1']);
		expect(await found({ createdAfter: '2026-07-01T00:00:00Z' })).toEqual(['2']);
		expect(await found({ createdBefore: '2026-07-01T00:00:00Z' })).toEqual(['1']);
		expect(await found({ marketplaceIds: 'A2EUQ1WTGCTBG2' })).toEqual(['1']);
		expect(await found({ payoutId: '2' })).toEqual(['2']);
		expect(await found({ accountType: 'INVOICED_ORDERS' })).toEqual([]);
	});
});

describe('listTransactions', () => {
	const order = (id: string, postedDate: string, transactionStatus = 'RELEASED') => ({
		transactionId: id,
		postedDate,
		transactionStatus,
		relatedIdentifiers: [{ relatedIdentifierName: 'ORDER_ID', relatedIdentifierValue: id }],
	});
	const found = async (query: Record<string, string>) =>
		((await seller.get(transactionsPath, query)).data.payload?.transactions ?? []).map(
			({ transactionId }) => transactionId,
		);

	it('filters by time, status and related identifier', async () => {
		amazon.addTransactions([
			order('a', '2026-11-01T00:00:00Z'),
			order('b', '2026-11-02T00:00:00Z', 'DEFERRED'),
		]);
		const all = { postedAfter: '2026-11-01T00:00:00Z' };
		expect(await found(all)).toEqual(['a', 'b']);
		expect(await found({ ...all, postedBefore: '2026-11-02T00:00:00Z' })).toEqual(['a']);
		expect(await found({ ...all, transactionStatus: 'DEFERRED' })).toEqual(['b']);
		const related = { relatedIdentifierName: 'ORDER_ID', relatedIdentifierValue: 'b' };
		expect(await found(related)).toEqual(['b']);
		expect(await found({ postedAfter: '2026-05-01T00:00:00Z' })).toEqual([]);
	});

	it('gives at most 500 to a page', async () => {
		const posted = '2026-11-01T00:00:00Z';
		amazon.addTransactions(Array.from({ length: 501 }, (_, at) => order(String(at), posted)));
		const { data } = await seller.get(transactionsPath, { postedAfter: posted });
		expect(data.payload?.transactions).toHaveLength(500);
		const nextToken = data.payload?.nextToken ?? '';
		expect(await found({ postedAfter: posted, nextToken })).toEqual(['500']);
	});

	it('wants a start or a related identifier that filters', async () => {
		expect(words(await seller.get(transactionsPath))).toEqual([400, 'Start date cannot be null']);
		const late = { postedAfter: '2026-11-23T11:59:30Z' };
		expect((await seller.get(transactionsPath, late)).status).toBe(400);
		amazon.addTransactions([order('a', '2026-11-01T00:00:00Z')]);
		const other = { relatedIdentifierName: 'SETTLEMENT_ID', relatedIdentifierValue: '1' };
		expect((await seller.get(transactionsPath, other)).status).toBe(400);
	});
});
