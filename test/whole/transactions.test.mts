import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../n8n/api.mts';
import { virtualClock, type StoryEvent } from '../simulators/sellingPartner/index.mts';
import { Installation } from './installation.mts';

const day = 86_400_000;
const noon = Math.floor(Date.now() / day) * day + day / 2;
const daysAgo = (days: number) => new Date(noon - days * day).toISOString();
const dateOf = (days: number) => daysAgo(days).slice(0, 10);
const compact = (days: number) => dateOf(days).replaceAll('-', '');

const clock = virtualClock(daysAgo(5));
let installation: Installation;
let workflowId: string;

const order = (id: string, days: number, more: object = {}): StoryEvent => ({
	kind: 'order',
	id,
	at: daysAgo(days + 1),
	shipped: daysAgo(days),
	items: [
		{
			sku: 'SKU-1',
			charges: {
				principal: '40.00',
				commission: '-6.00',
			},
		},
	],
	...more,
});

beforeAll(async () => {
	installation = await Installation.open(clock.now);
	const { amazon } = installation;
	amazon.tell(
		{ kind: 'settlements', from: daysAgo(40), everyDays: 14 },
		order('111-0000001-0000001', 12),
		order('111-0000001-0000002', 9, { deferred: { reason: 'DD7', until: daysAgo(4) } }),
		order('111-0000001-0000003', 14),
	);
	workflowId = await installation.import('transactions-to-journals.json');
	await setNow(5);
	await installation.change('First day to book', chosenDay(13), workflowId);
}, 300_000);
afterAll(async () => await installation.close(), 240_000);

const chosenDay = (days: number) => ({
	assignments: {
		assignments: [{ id: 'firstDay', name: 'firstDay', type: 'string', value: dateOf(days) }],
	},
});

/** Both Amazon's clock and the mapper's. */
async function setNow(days: number) {
	clock.set(daysAgo(days));
	const { nodes } = await installation.api.workflows.get(workflowId);
	const { options } = nodes.find(({ name }) => name === 'Map to journals')?.parameters ?? {};
	const changed = { options: { ...(options as object), asOf: daysAgo(days) } };
	await installation.change('Map to journals', changed, workflowId);
}

const references = () =>
	installation.zoho.journals().map(({ reference_number: reference }) => String(reference));
const rows = async () => await installation.api.dataTables.rows('amazonZohoAudit');
const rowOf = async (key: string) => (await rows()).find((row) => row.key === key);
const dayKey = (days: number) => `transactions:${keyOf(days).slice(4)}`;
const keyOf = (days: number, suffix = '') =>
	`AMZ-A-ASIMULATEDSELLER-US-S-USD-${compact(days)}${suffix}`;

describe('transactions-to-journals in a real n8n', () => {
	it('creates the accounts that are missing, and shows the last days as a page; posts nothing', async () => {
		const { status, data } = await installation.turnOf(workflowId, 'Set up, once');
		expect(data.resultData.error?.message).toBeUndefined();
		expect(status).toBe('success');
		expect(installation.zoho.accountNames()).toContain('Amazon Deferred Balance');
		expect(references()).toEqual([]);
	}, 240_000);

	it('books whole days since the first day, and writes each of them down', async () => {
		const { status, data } = await installation.turnOf(workflowId);
		expect(data.resultData.error?.message).toBeUndefined();
		expect(status).toBe('success');
		expect(references()).toEqual([keyOf(12), keyOf(9)]);
		expect(await rowOf(keyOf(12))).toMatchObject({
			kind: 'journal',
			status: 'posted',
			outcome: 'created',
			seller: 'ASIMULATEDSELLER',
			attempts: '1',
		});
		expect(await rowOf(dayKey(12))).toMatchObject({
			kind: 'day',
			status: 'posted',
			total: '34.00',
			currency: 'USD',
			periodStart: expect.stringMatching(dateOf(12)) as string,
		});
		expect(await rowOf(dayKey(14))).toBeUndefined();
	}, 240_000);

	it('keeps what was posted for an order that Amazon holds back', async () => {
		const { frozen } = (await rowOf(keyOf(9))) ?? {};
		const orders = Object.values(JSON.parse(String(frozen)) as Record<string, object>);
		expect(orders).toEqual([{ productSales: '40.00', referralFees: '-6.00' }]);
	});

	it('runs again and posts nothing', async () => {
		const execution = await installation.turnOf(workflowId);
		expect(execution.status).toBe('success');
		expect(itemsOf(execution, 'Post to Zoho Books')).toEqual([]);
		expect(references()).toHaveLength(2);
	}, 240_000);

	it('counts the order once when Amazon releases it, and books late money as a supplement', async () => {
		installation.amazon.tell({
			kind: 'charge',
			type: 'ServiceFee',
			at: daysAgo(9),
			charges: { storage: '-3.00' },
		});
		await setNow(0);
		const { status, data } = await installation.turnOf(workflowId);
		expect(data.resultData.error?.message).toBeUndefined();
		expect(status).toBe('success');
		expect(references()).toEqual(
			expect.arrayContaining([keyOf(12), keyOf(9), keyOf(9, '-A1'), keyOf(4)]),
		);
		const sold = installation.zoho
			.journals()
			.flatMap(({ line_items: lines }) => lines as Array<Record<string, unknown>>)
			.filter((line) => line.account_name === 'Amazon Sales')
			.map(({ amount }) => Number(amount));
		expect(sold.reduce((sum, amount) => sum + amount, 0)).toBe(80);
		expect(await rowOf(keyOf(9, '-A1'))).toMatchObject({ status: 'posted', journalTotal: '3.00' });
	}, 240_000);

	it('is red where a period is closed, does not try it again by itself, and posts it by hand', async () => {
		const { amazon, zoho } = installation;
		amazon.tell(order('111-0000001-0000004', 8));
		zoho.lock(dateOf(7));
		const failed = await installation.turnOf(workflowId);
		expect(failed.status).toBe('error');
		expect(failed.data.resultData.error?.message).toMatch(/What to do: /);
		expect(await rowOf(keyOf(8))).toMatchObject({ status: 'failed', code: 'closedPeriod' });
		expect(await rowOf(dayKey(8))).toMatchObject({ status: 'failed', code: 'closedPeriod' });
		zoho.lock(null);
		expect((await installation.turnOf(workflowId)).status).toBe('success');
		expect(references()).toContain(keyOf(8));
		expect(await rowOf(dayKey(8))).toMatchObject({ status: 'posted', cause: '' });
	}, 240_000);

	it('writes a row where the books cannot be read, and closes it when they can', async () => {
		const { zoho, api } = installation;
		zoho.revoke();
		expect((await installation.turnOf(workflowId)).status).toBe('error');
		expect(await rowOf(`workflow:${workflowId}`)).toMatchObject({ status: 'failed' });
		const books = (await api.credentials.list()).find(({ type }) => type.startsWith('zoho'));
		await api.credentials.connectZoho(books?.id ?? '');
		expect((await installation.turnOf(workflowId)).status).toBe('success');
		expect(await rowOf(`workflow:${workflowId}`)).toMatchObject({ status: 'skipped', cause: '' });
	}, 240_000);
});
