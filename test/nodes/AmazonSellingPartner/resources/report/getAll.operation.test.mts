import type { IDataObject } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { searchReports } from '../../../../../nodes/clients/sellingPartner/listSearch.ts';
import { startSellingPartner } from '../../../../simulators/sellingPartner/index.mts';
import type { SellingPartnerSimulator } from '../../../../simulators/sellingPartner/index.mts';
import {
	credentialFor,
	execute,
	executeContext,
	loadOptionsContext,
} from '../../../clients/sellingPartner/n8n.mts';
import { settlementFile } from '../../../clients/sellingPartner/settlementFile.mts';

let amazon: SellingPartnerSimulator;
afterEach(async () => await amazon.close());

const node = new AmazonSellingPartner();
const V1 = 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE';
const V2 = 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2';
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3600_000).toISOString();

async function run(operation: string, parameters: IDataObject = {}) {
	const items = await execute(node, {
		parameters: { resource: 'report', operation, ...parameters },
		credential: credentialFor(amazon),
	});
	return items.map(({ json }) => json);
}

describe('report:getAll', () => {
	it('reads all pages where all are wanted, and no more than the limit otherwise', async () => {
		amazon = await startSellingPartner({ speed: 1000 });
		for (let id = 0; id < 205; id++)
			amazon.addSettlementFile(settlementFile({}, { 'settlement-id': `${id}` }));
		const all = await run('getAll', { returnAll: true, addEventGroup: false });
		expect(new Set(all.map(({ reportId }) => reportId)).size).toBe(205);
		amazon.requests.length = 0;
		expect(await run('getAll', { limit: 3, addEventGroup: false })).toHaveLength(3);
		expect(amazon.requests).toHaveLength(1);
	});

	it('lists what the filters name', async () => {
		amazon = await startSellingPartner({ speed: 1000 });
		const old = amazon.addSettlementFile(
			settlementFile({ createdTime: daysAgo(40) }, { 'settlement-id': '1' }),
		);
		const v1 = amazon.addSettlementFile(
			settlementFile({ reportType: V1 }, { 'settlement-id': '2' }),
		);
		const failed = amazon.addSettlementFile(
			settlementFile({ processingStatus: 'FATAL' }, { 'settlement-id': '3' }),
		);
		const idsOf = async (parameters: IDataObject) =>
			(await run('getAll', { addEventGroup: false, ...parameters })).map(
				({ reportId }) => reportId,
			);
		expect(await idsOf({ reportTypes: [V1] })).toEqual([v1.reportId]);
		expect(await idsOf({ filters: { createdBefore: daysAgo(30) } })).toEqual([old.reportId]);
		expect(await idsOf({ filters: { createdAfter: daysAgo(30) } })).toEqual([failed.reportId]);
		expect(await idsOf({ filters: { processingStatuses: ['FATAL'] } })).toEqual([failed.reportId]);
		expect(await idsOf({ reportTypes: [], filters: { otherTypes: `${V1}, ${V2}` } })).toHaveLength(
			3,
		);
	});

	it('does not ask beyond the 90 days that Amazon keeps', async () => {
		amazon = await startSellingPartner({ speed: 1000 });
		await run('getAll', { filters: { createdAfter: '2020-01-01T00:00:00Z' } });
		const [{ url = '' } = {}] = amazon.requests.filter(({ method }) => method === 'GET');
		const since = new URLSearchParams(url.split('?')[1]).get('createdSince') ?? '';
		expect(Date.parse(since)).toBeGreaterThan(Date.parse(daysAgo(90)));
	});

	it.each([
		[{ createdAfter: daysAgo(100) }, ['90 days']],
		[{ createdAfter: daysAgo(80) }, []],
		[{}, []],
	])('says where a part of the span %o is gone', async (filters, words) => {
		amazon = await startSellingPartner({ speed: 1000 });
		const parameters = { resource: 'report', operation: 'getAll', filters };
		const ctx = executeContext(node, { parameters, credential: credentialFor(amazon) });
		await node.execute.call(ctx);
		expect(ctx.hints.map(({ message }) => message)).toEqual(
			words.map((word) => expect.stringContaining(word) as string),
		);
	});

	it('refuses a span of which nothing is left', async () => {
		amazon = await startSellingPartner({ speed: 1000 });
		const filters = { createdAfter: daysAgo(200), createdBefore: daysAgo(100) };
		await expect(run('getAll', { filters })).rejects.toThrow(/^Amazon keeps reports for 90 days/);
		expect(amazon.requests).toEqual([]);
	});

	it('refuses to ask for no type or more than ten', async () => {
		amazon = await startSellingPartner();
		await expect(run('getAll', { reportTypes: [] })).rejects.toThrow('0 report types are chosen');
		const otherTypes = 'A,B,C,D,E,F,G,H,I,J';
		await expect(run('getAll', { filters: { otherTypes } })).rejects.toThrow('11 report types');
	});
});

describe('report:get', () => {
	it('adds the event group, with amounts as decimal text', async () => {
		amazon = await startSellingPartner({ speed: 1000, convertInto: 'USD' });
		const { reportId } = amazon.addSettlementFile(settlementFile());
		const [report] = await run('get', { reportId: { __rl: true, mode: 'list', value: reportId } });
		expect(report).toMatchObject({
			reportId,
			reportType: V2,
			financialEventGroup: {
				originalTotal: { amount: '5.00', currency: 'EUR' },
				convertedTotal: { amount: expect.stringMatching(/^\d+\.\d\d$/) as string, currency: 'USD' },
				fundTransferStatus: 'Succeeded',
			},
		});
	});

	it('names all groups of a period that several currencies share, and chooses none', async () => {
		amazon = await startSellingPartner({ speed: 1000 });
		const { reportId } = amazon.addSettlementFile(settlementFile());
		amazon.addSettlementFile(settlementFile({}, { 'settlement-id': '2', currency: 'GBP' }));
		const [report] = await run('get', { reportId });
		expect(report?.financialEventGroup).toBeNull();
		expect(report?.financialEventGroups).toHaveLength(2);
	});
});

describe('the list of reports in the panel', () => {
	it('shows period and form, the newest first, and searches in both', async () => {
		amazon = await startSellingPartner({ speed: 1000 });
		const old = amazon.addSettlementFile(settlementFile({ createdTime: daysAgo(40) }));
		const late = amazon.addSettlementFile(
			settlementFile({ reportType: V1 }, { 'settlement-id': '2' }),
		);
		const ctx = loadOptionsContext(node, { credential: credentialFor(amazon) });
		const { results } = await searchReports.call(ctx);
		expect(results).toEqual([
			{ name: `Settlement 2026-06-01 to 2026-06-15 (V1, ${late.reportId})`, value: late.reportId },
			{ name: `Settlement 2026-06-01 to 2026-06-15 (V2, ${old.reportId})`, value: old.reportId },
		]);
		expect((await searchReports.call(ctx, ' v2,')).results).toHaveLength(1);
	});
});
