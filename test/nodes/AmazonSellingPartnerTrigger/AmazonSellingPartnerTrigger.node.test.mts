import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AmazonSellingPartnerTrigger } from '../../../nodes/AmazonSellingPartnerTrigger/AmazonSellingPartnerTrigger.node.ts';
import { startSellingPartner } from '../../simulators/sellingPartner/index.mts';
import type {
	SellingPartnerSimulator,
	SettlementFile,
} from '../../simulators/sellingPartner/index.mts';
import { credentialFor, poller } from '../clients/sellingPartner/n8n.mts';
import { settlementFile } from '../clients/sellingPartner/settlementFile.mts';

let amazon: SellingPartnerSimulator;
beforeEach(async () => {
	amazon = await startSellingPartner({ speed: 1000, convertInto: 'USD' });
});
afterEach(async () => await amazon.close());

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3600_000).toISOString();

let lastId = 100;
function add(changes: Partial<SettlementFile> = {}, cells: Record<string, string> = {}) {
	return amazon.addSettlementFile(
		settlementFile(changes, { 'settlement-id': `${++lastId}`, ...cells }),
	).reportId;
}

function trigger(parameters: IDataObject = {}) {
	const type = new AmazonSellingPartnerTrigger();
	const polling = poller(type, { parameters, credential: credentialFor(amazon) });
	const ids = async () => (await polling.poll()).map(({ json }) => json.reportId);
	return { ...polling, ids };
}

const isEventGroups = ({ path }: { path: string }) => path.includes('financialEventGroups');

describe('settlementReportReady', () => {
	it('hands over a small item with the period and what Amazon paid, and downloads nothing', async () => {
		const reportId = add();
		const { poll } = trigger();
		const items = await poll();
		expect(items).toMatchObject([
			{
				json: {
					reportId,
					reportType: 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2',
					processingStatus: 'DONE',
					createdTime: expect.any(String) as string,
					dataStartTime: '2026-06-01T00:00:00+00:00',
					dataEndTime: '2026-06-15T00:00:00+00:00',
					reportDocumentId: expect.any(String) as string,
					financialEventGroup: {
						originalTotal: { amount: '5.00', currency: 'EUR' },
						convertedTotal: { currency: 'USD' },
						fundTransferStatus: 'Succeeded',
					},
				},
			},
		]);
		expect(JSON.stringify(items).length).toBeLessThan(2000);
		// Amazon lists 180 days of payouts at a time: one call for each, and more as these dates grow old.
		const paths = amazon.requests.map(({ url }) => url.split('?')[0]);
		expect([...new Set(paths)]).toEqual([
			'/auth/o2/token',
			'/reports/2021-06-30/reports',
			'/finances/v0/financialEventGroups',
		]);
		const days = (Date.now() - Date.parse('2026-06-01')) / 86_400_000;
		expect(paths.length - 2).toBeLessThanOrEqual(Math.ceil((days + 30) / 180));
	});

	it('gives null where no event group fits', async () => {
		add({ eventGroup: null });
		const [item] = await trigger().poll();
		expect(item?.json).toHaveProperty('financialEventGroup', null);
	});

	it('hands each report over once, the oldest first', async () => {
		const [second, first] = [add({ createdTime: daysAgo(2) }), add({ createdTime: daysAgo(9) })];
		const { ids } = trigger();
		expect(await ids()).toEqual([first, second]);
		expect(await ids()).toEqual([]);
		const third = add();
		expect(await ids()).toEqual([third]);
	});

	it('sends a report again, once, when Amazon names the exchange rate that it had not', async () => {
		const eventGroup = { fundTransferStatus: 'Processing', convertedTotal: null };
		const reportId = add({ eventGroup });
		const { poll, ids } = trigger();
		expect(await ids()).toEqual([reportId]);
		expect(await ids()).toEqual([]);
		amazon.payOut(`${lastId}`);
		expect(await poll()).toMatchObject([
			{
				json: {
					reportId,
					sentAgain: true,
					financialEventGroup: { convertedTotal: { currency: 'USD' } },
				},
			},
		]);
		expect(await ids()).toEqual([]);
	});

	it('sends it again as soon as one of the settlements that share its period is paid', async () => {
		const eventGroup = { fundTransferStatus: 'Processing', convertedTotal: null };
		const both = [add({ eventGroup }), add({ eventGroup })];
		const { poll, ids } = trigger();
		expect((await ids()).sort()).toEqual(both);
		amazon.payOut(`${lastId}`);
		expect((await ids()).sort()).toEqual(both);
		expect(await poll()).toEqual([]);
		amazon.payOut(`${lastId - 1}`);
		expect((await ids()).sort()).toEqual(both);
		expect(await ids()).toEqual([]);
	});

	it('finds a report that Amazon lists late, created before the last poll', async () => {
		add();
		const { ids } = trigger();
		await ids();
		const late = add({ createdTime: daysAgo(20) });
		expect(await ids()).toEqual([late]);
	});

	it('leaves reports alone that are not done', async () => {
		for (const processingStatus of ['IN_QUEUE', 'IN_PROGRESS', 'CANCELLED', 'FATAL'] as const) {
			add({ processingStatus });
		}
		expect(await trigger().ids()).toEqual([]);
	});

	it('asks for no event groups where nothing is new', async () => {
		const { ids } = trigger();
		await ids();
		expect(amazon.requests.filter(({ url }) => isEventGroups({ path: url }))).toEqual([]);
	});

	it('keeps to the look-back and the start date', async () => {
		const [old, mid, late] = [50, 20, 5].map((days) => add({ createdTime: daysAgo(days) }));
		expect(await trigger({ lookBackDays: 30 }).ids()).toEqual([mid, late]);
		expect(await trigger({ startDate: daysAgo(10) }).ids()).toEqual([late]);
		expect(await trigger().ids()).toEqual([old, mid, late]);
	});

	it('sends all again when the start date is changed', async () => {
		const reportId = add();
		const { ids, set } = trigger();
		expect(await ids()).toEqual([reportId]);
		set({ startDate: daysAgo(60) });
		expect(await ids()).toEqual([reportId]);
		expect(await ids()).toEqual([]);
	});

	it('sends all again when what it remembers is lost', async () => {
		const reportId = add();
		expect(await trigger().ids()).toEqual([reportId]);
		expect(await trigger().ids()).toEqual([reportId]);
	});

	it('does not remember a report that it failed to hand over', async () => {
		const reportId = add();
		const { ids, staticData } = trigger();
		amazon.faults.push({ match: isEventGroups, times: 1, kind: 'status500' });
		await expect(ids()).rejects.toThrow('code InternalFailure, HTTP 500');
		expect(staticData()).not.toHaveProperty('cursor');
		expect(await ids()).toEqual([reportId]);
	});

	it('hands a report over once when two polls overlap', async () => {
		const reportId = add();
		const { ids } = trigger();
		const both = await Promise.all([ids(), ids()]);
		expect(both.flat()).toEqual([reportId]);
	});

	it('lets n8n save the cursor with every report, and only then', async () => {
		add();
		const { poll, toBeSaved } = trigger();
		await poll();
		expect(toBeSaved()).toBe(true);
		await poll();
		expect(toBeSaved()).toBe(false);
		add();
		await poll();
		expect(toBeSaved()).toBe(true);
	});

	it('fails at once instead of waiting when Amazon is busy', async () => {
		amazon.faults.push({ match: ({ path }) => path.startsWith('/reports'), times: 1, kind: '429' });
		const begin = Date.now();
		await expect(trigger().poll()).rejects.toMatchObject({
			message: expect.stringContaining('code QuotaExceeded, HTTP 429') as string,
			description: expect.stringContaining('Wait some minutes') as string,
		});
		expect(Date.now() - begin).toBeLessThan(900);
	});
});

describe('a test by hand', () => {
	it('shows the latest report and leaves the cursor alone', async () => {
		add({ createdTime: daysAgo(9) });
		const latest = add({ createdTime: daysAgo(1) });
		const { poll, ids, staticData } = trigger();
		expect((await poll('manual')).map(({ json }) => json.reportId)).toEqual([latest]);
		expect(staticData()).not.toHaveProperty('cursor');
		expect(await ids()).toHaveLength(2);
	});

	it('says so where there is no report', async () => {
		await expect(trigger().poll('manual')).rejects.toThrow('lists no settlement report');
	});
});
