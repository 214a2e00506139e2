import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Line, openOrganization } from './testJournal.mts';

type Organization = Awaited<ReturnType<typeof openOrganization>>;
let opened: Organization | undefined;
const open = () => opened as Organization;
beforeAll(async () => {
	const CAD = [{ effectiveDate: '2026-06-01', rate: '0.73' }];
	const changes = { lockedUntil: '2025-12-31', exchangeRates: { CAD } };
	opened = await openOrganization({ timeZone: 'America/Toronto', ...changes });
});
afterAll(async () => await opened?.sim.close());

const post = async (changes: Line = {}, ...lines: Line[]) =>
	await open().zoho.post('/journals', open().journal(changes, ...lines));

describe('a new journal', () => {
	it('is answered with 201, published, numbered, with ids that no double can hold', async () => {
		const first = await post({ reference_number: 'AMZ-S-77-202606' });
		expect(first.status).toBe(201);
		expect(first.data.message).toBe('The journal entry has been created.');
		const { journal } = first.data;
		expect(first.headers.location).toBe(`/api/v3/journals/${journal.journal_id}`);
		expect(journal).toMatchObject({
			status: 'published',
			journal_type: 'both',
			currency_code: 'USD',
			exchange_rate: 1,

			reference_number: 'AMZ-S-77-202606',
			notes: 'Synthetic',
			journal_date: '2026-06-09',

			total: 12.34,
			bcy_total: 12.34,
			line_item_total: 12.34,
			custom_fields: '',
			journal_id: expect.stringMatching(/^\d{18}$/),
			created_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0[45]00$/),
		});
		expect(journal.line_items).toMatchObject([
			{ account_name: 'Amazon Clearing', debit_or_credit: 'debit', amount: 12.34, customer_id: '' },
			{ account_name: 'Amazon Sales', debit_or_credit: 'credit', amount: 12.34, bcy_amount: 12.34 },
		]);
		const second = (await post()).data.journal;
		expect(Number(second.entry_number)).toBe(Number(journal.entry_number) + 1);
		expect(BigInt(second.journal_id) > BigInt(journal.journal_id)).toBe(true);
	});

	it('is a draft when the request says so, until it is published', async () => {
		const { journal_id, status } = (await post({ status: 'draft' })).data.journal;
		expect(status).toBe('draft');
		const published = await open().zoho.post(`/journals/${journal_id}/status/publish`);
		expect([published.status, published.data.message]).toEqual([
			201,
			'Journal has been published.',
		]);
		const read = await open().zoho.get(`/journals/${journal_id}`);
		expect(read.data.journal.status).toBe('published');
	});

	it('may have the reference number of another', async () => {
		const [one, other] = [await post(), await post()];
		expect(one.data.journal.reference_number).toBe(other.data.journal.reference_number);
		expect(one.data.journal.journal_id).not.toBe(other.data.journal.journal_id);
	});

	it('may come as JSONString', async () => {
		const JSONString = JSON.stringify(open().journal({}));
		const form = new URLSearchParams({ JSONString });
		expect((await open().zoho.post('/journals', form)).status).toBe(201);
	});

	it('may be in a foreign currency: each line in base, half up, by itself', async () => {
		const currency_id = open().currencies('EUR');
		const parts = { amount: 0.05 };
		const { data } = await post({ currency_id, exchange_rate: 1.1 }, parts, { amount: 0.03 });
		expect(data.code).toBe(21004);
		const account_id = open().accounts('Amazon Refunds');
		const body = open().journal({ currency_id, exchange_rate: 1.1 }, parts, { amount: 0.02 });
		const line = { account_id, debit_or_credit: 'credit', amount: 0.03 };
		const made = await open().zoho.post('/journals', {
			...body,
			line_items: [...body.line_items, line],
		});
		const { journal } = made.data;
		expect(journal).toMatchObject({ currency_code: 'EUR', exchange_rate: 1.1, total: 0.05 });
		const base = journal.line_items.map((item: { bcy_amount: number }) => item.bcy_amount);
		expect(base).toEqual([0.06, 0.02, 0.03]);
		expect(journal.bcy_total).toBe(0.06);
	});

	it('takes the stored rate of its day where it names none', async () => {
		const currency_id = open().currencies('CAD');
		expect((await post({ currency_id })).data.journal.exchange_rate).toBe(0.73);
		const early = await post({ currency_id, journal_date: '2026-05-31' });
		expect(early.data.code).toBe(2);
	});

	it('keeps the decimals of its currency', async () => {
		const currency_id = open().currencies('JPY');
		const yen = { currency_id, exchange_rate: 0.0067 };
		expect((await post(yen, { amount: 1200 }, { amount: 1200 })).data.journal.total).toBe(1200);
		expect((await post(yen, { amount: 12.5 }, { amount: 12.5 })).data.code).toBe(21008);
	});

	it('takes receivables with a customer, in the base currency', async () => {
		const receivable = { account_id: open().accounts('Accounts Receivable') };
		const customer_id = '310415000000999999';
		expect((await post({}, { ...receivable, customer_id })).status).toBe(201);
		const foreign = { currency_id: open().currencies('EUR'), exchange_rate: 1.1 };
		expect((await post(foreign, { ...receivable, customer_id })).data.code).toBe(11016);
	});
});

describe('a journal is refused', () => {
	const account = (name: string) => ({ account_id: open().accounts(name) });

	it.each<[string, number, () => [Line, ...Line[]]]>([
		['unbalanced', 21004, () => [{}, { amount: 12.35 }]],
		['with one line', 21004, () => [{ line_items: open().journal({}).line_items.slice(1) }]],
		['without lines', 4016, () => [{ line_items: [] }]],
		['with lines that are none', 2, () => [{ line_items: [1] }]],
		['with too many decimals', 21008, () => [{}, { amount: 1.005 }, { amount: 1.005 }]],
		['with an amount of zero', 21008, () => [{}, { amount: 0 }, { amount: 0 }]],
		['with a negative amount', 21008, () => [{}, { amount: -1 }, { amount: -1 }]],
		['with an amount in words', 21008, () => [{}, { amount: 'one' }]],
		['without an account', 13009, () => [{}, { account_id: '' }]],
		['with an unknown account', 2, () => [{}, { account_id: '310415000000000999' }]],
		['with an id as a number', 2, () => [{}, { account_id: Number(open().accounts('Sales')) }]],
		['on a bank account', 11016, () => [{}, account('Business Checking')]],
		['on a card', 11016, () => [{}, account('Business Card')]],
		['on an inactive account', 11016, () => [{}, account('Old Marketplace Sales')]],
		['on receivables without customer', 11016, () => [{}, account('Accounts Receivable')]],
		['on payables without vendor', 11016, () => [{}, account('Accounts Payable')]],
		['with a tax', 110942, () => [{}, { tax_id: '1' }]],
		['with another side', 2, () => [{}, { debit_or_credit: 'Debit' }]],
		['without a date', 2, () => [{ journal_date: undefined }]],
		['on a day that does not exist', 2, () => [{ journal_date: '2026-02-30' }]],
		['with a time for a date', 2, () => [{ journal_date: '2026-06-09T00:00:00Z' }]],
		['in a locked period', 999_901, () => [{ journal_date: '2025-12-31' }]],
		['with an unknown status', 2, () => [{ status: 'posted' }]],
		['with an unknown type', 2, () => [{ journal_type: 'accrual' }]],
		['with an unknown currency', 2, () => [{ currency_id: '310415000000000998' }]],
		['without a rate', 2, () => [{ currency_id: open().currencies('GBP') }]],
		['at a rate of 0', 2, () => [{ currency_id: open().currencies('GBP'), exchange_rate: 0 }]],
		['with a long reference', 15, () => [{ reference_number: 'x'.repeat(101) }]],
		['with long notes', 15, () => [{ notes: 'x'.repeat(501) }]],
		['with a long description', 15, () => [{}, { description: 'x'.repeat(501) }]],
		['with an object for text', 15, () => [{ reference_number: { id: 1 } }]],
	])('%s: code %i', async (_name, code, changes) => {
		const before = open().sim.journals().length;
		const { status, data } = await post(...changes());
		expect([status, data.code]).toEqual([400, code]);
		expect(open().sim.journals()).toHaveLength(before);
	});

	it('says which period is locked, and what does not match', async () => {
		const locked = await post({ journal_date: '2025-12-31' });
		expect(locked.data.message).toMatch(/2025-12-31 are locked/);
		const { data } = await post({}, { amount: 12.35 });
		expect(data.message).toBe(
			"The Debits and Credits do not match. Please make sure they're equal.",
		);
	});

	it.each([
		['an empty body', '', 'application/json', 11],
		['half a JSON text', '{"journal_date":', 'application/json', 1038],
		['a list', '[]', 'application/json', 1038],
		['a form', 'journal_date=2026-06-09', 'application/x-www-form-urlencoded', 1038],
		['a bad JSONString', 'JSONString=x', 'application/x-www-form-urlencoded', 2],
	])('as %s', async (_name, body, type, code) => {
		const headers = { 'Content-Type': type };
		const transformRequest = (text: string) => text;
		const asIs = { headers, transformRequest };
		const { status, data } = await open().zoho.post('/journals', body, asIs);
		expect([status, data.code]).toEqual([400, code]);
	});
});
