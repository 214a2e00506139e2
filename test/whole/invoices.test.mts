import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../n8n/api.mts';
import { virtualClock, type StoryEvent } from '../simulators/sellingPartner/index.mts';
import { Installation } from './installation.mts';

const hour = 3_600_000;
const start = Date.now();
const hoursAgo = (hours: number) => new Date(start - hours * hour).toISOString();

const clock = virtualClock(hoursAgo(0));
let installation: Installation;
let workflowId: string;

const idOf = (last: number) => `111-0000001-000000${last}`;

/** A synthetic order; each has a sale, shipping, tax that Amazon remits, and fees. */
const order = (last: number, placed: number, shipped: number | null): StoryEvent => ({
	kind: 'order',
	id: idOf(last),
	at: hoursAgo(placed),
	shipped: shipped === null ? null : hoursAgo(shipped),
	items: [
		{
			sku: 'SKU-1',
			quantity: 3,
			charges: {
				principal: '40.00',
				shipping: '4.99',
				tax: '3.20',
				withheldTax: '-3.20',
				promotion: '-5.00',
				commission: '-6.00',
			},
		},
	],
});

const paymentsTrigger = 'Payments: every hour, or by hand';

beforeAll(async () => {
	installation = await Installation.open(clock.now);
	installation.amazon.tell(
		{ kind: 'settlements', from: hoursAgo(13 * 24), everyDays: 14 },
		order(1, 40, 20),
		order(2, 30, 6),
		order(3, 2, null),
	);
	workflowId = await installation.import('orders-to-invoices.json');
	await installation.change(
		'First day of orders',
		{
			assignments: {
				assignments: [
					{ id: 'firstDay', name: 'firstDay', type: 'string', value: hoursAgo(72).slice(0, 10) },
				],
			},
		},
		workflowId,
	);
	await installation.change('Map to invoices', { journalStatus: 'published' }, workflowId);
	await installation.change('Map to journals', { policy: 'perOrder', journalStatus: 'published' });
}, 300_000);
afterAll(async () => await installation.close(), 240_000);

const recordsOf = (path: string) => installation.zoho.recordsOf(path);

/** Balances that are not zero, debit positive. */
const balances = () =>
	Object.fromEntries(
		installation.zoho
			.trialBalance()
			.map(({ account_name: name, debit, credit }) => [name, Number(debit) - Number(credit)])
			.filter(([, balance]) => balance !== 0),
	) as Record<string, number>;

async function run(trigger?: string) {
	const execution = await installation.turnOf(workflowId, trigger);
	expect(execution.data.resultData.error?.message).toBeUndefined();
	expect(execution.status).toBe('success');
	return execution;
}

describe('orders-to-invoices in a real n8n', () => {
	it('creates the accounts that are missing; posts nothing', async () => {
		await run('Set up, once');
		expect(installation.zoho.accountNames()).toContain('Amazon Orders Receivable');
		expect(recordsOf('/invoices')).toEqual([]);
	}, 240_000);

	it('makes one invoice for each shipped order, and writes each of them down', async () => {
		await run();
		expect(recordsOf('/invoices').map((one) => one.invoice_number)).toEqual([
			`AMZ-O-${idOf(1)}`,
			`AMZ-O-${idOf(2)}`,
		]);
		expect(await installation.auditRow(`AMZ-O-${idOf(1)}`)).toMatchObject({
			kind: 'invoice',
			status: 'posted',
			outcome: 'created',
			record: idOf(1),
			total: '43.19',
			attempts: '1',
			payload: '',
		});
		expect(balances()).toMatchObject({ 'Accounts Receivable': 86.38, 'Amazon Sales': -80 });
	}, 240_000);

	it('runs again and posts nothing', async () => {
		expect(itemsOf(await run(), 'Post to Zoho Books')).toEqual([]);
		expect(recordsOf('/invoices')).toHaveLength(2);
	}, 240_000);

	it('is killed after Zoho Books wrote an invoice, and posts none twice', async () => {
		installation.amazon.tell(order(4, 26, 4), order(5, 25, 3));
		let isKilled = false;
		installation.zoho.afterWrite.push(async ({ method, path }) => {
			if (isKilled || method !== 'POST' || !path.endsWith('/invoices')) return;
			isKilled = true;
			await installation.n8n.kill9();
		});
		await installation.turnOf(workflowId).catch(() => undefined);
		expect(isKilled).toBe(true);
		installation.zoho.afterWrite.length = 0;
		await installation.restart();
		await run();
		const numbers = recordsOf('/invoices').map((one) => one.invoice_number);
		expect(numbers).toEqual([1, 2, 4, 5].map((last) => `AMZ-O-${idOf(last)}`));
		for (const number of numbers) {
			expect(await installation.auditRow(String(number))).toMatchObject({ status: 'posted' });
		}
		expect(recordsOf('/invoices').map(({ status }) => status)).toEqual(numbers.map(() => 'sent'));
	}, 400_000);

	it('waits with payments until the journals of their settlement stand', async () => {
		clock.set(new Date(start + 36 * hour).toISOString());
		await run(paymentsTrigger);
		const [report] = await rowsOf('payment');
		expect(report).toMatchObject({ status: 'waiting' });
		expect(report?.cause).toContain('not posted yet');
		expect(recordsOf('/customerpayments')).toEqual([]);
	}, 240_000);

	it('pays the invoices of a settlement with one payment: nothing stays with the customer', async () => {
		expect((await installation.turnOfSchedule()).status).toBe('success');
		await run(paymentsTrigger);
		expect(recordsOf('/customerpayments')).toMatchObject([{ amount: 172.76 }]);
		expect(recordsOf('/invoices').map(({ status }) => status)).toEqual([
			'paid',
			'paid',
			'paid',
			'paid',
		]);
		expect((await rowsOf('payment')).map(({ status }) => status)).toEqual(['posted', 'posted']);
		expect(balances()).toMatchObject({
			'Amazon Sales': -160,
			'Amazon Referral Fees': 24,
			'Amazon Clearing': 135.96,
		});
		expect(balances()).not.toHaveProperty('Accounts Receivable');
		expect(balances()).not.toHaveProperty('Amazon Orders Receivable');
	}, 240_000);

	it('and runs again: no payment, no invoice, no journal', async () => {
		const journals = installation.zoho.journals().length;
		await run(paymentsTrigger);
		await run();
		await installation.turnOfSchedule();
		expect(recordsOf('/customerpayments')).toHaveLength(1);
		expect(recordsOf('/invoices')).toHaveLength(4);
		expect(installation.zoho.journals()).toHaveLength(journals);
	}, 240_000);
});

async function rowsOf(kind: string) {
	const rows = await installation.api.dataTables.rows('amazonZohoAudit');
	return rows.filter((row) => row.kind === kind);
}
