import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resources } from '../../../../nodes/ZohoBooks/resources/index.ts';
import { ZohoBooks } from '../../../../nodes/ZohoBooks/ZohoBooks.node.ts';
import { detailsOf, openBooks, runNode, type OpenBooks } from '../connected.mts';
import { scripted } from '../../clients/zohoBooks/scripted.mts';

let books: OpenBooks;
beforeEach(async () => {
	books = await openBooks();
});
afterEach(async () => await books.sim.close());

const operate = async (resource: string, operation: string, parameters: IDataObject = {}) =>
	(await books.run({ parameters: { resource, operation, ...parameters } })).map(({ json }) => json);

async function billOf(line: IDataObject = {}) {
	const additionalFields = { contact_type: 'vendor' };
	const contact = { contact_name: 'Vendor', additionalFields };
	const [vendor] = await operate('contact', 'createOrGet', contact);
	const row = {
		account_id: books.account('Office Supplies'),
		quantity: '2',
		rate: '10.05',
		...line,
	};
	const bill = { vendor_id: vendor?.contact_id, bill_number: 'B-1', line_items: { row: [row] } };
	const [made] = await operate('bill', 'create', { ...bill, additionalFields: { notes: 'Old' } });
	return made ?? {};
}

const lastBody = (method: string) => books.requests(method, /./).at(-1)?.body as IDataObject;

describe('an update', () => {
	it('sends mandatory fields and lines as they stand, and what was given', async () => {
		const { bill_id, line_items } = await billOf();
		await operate('bill', 'update', { bill_id, updateFields: { reference_number: 'R-1' } });
		const [line] = line_items as IDataObject[];
		expect(lastBody('PUT')).toMatchObject({
			bill_number: 'B-1',
			reference_number: 'R-1',
			notes: 'Old',
			line_items: [{ line_item_id: line?.line_item_id, quantity: 2, rate: 10.05 }],
		});
		const [after] = await operate('bill', 'get', { bill_id });
		expect(after).toMatchObject({ total: 20.1, reference_number: 'R-1' });
	});

	it('clears a text that is given empty, and sends nothing when nothing is given', async () => {
		const { bill_id } = await billOf();
		await operate('bill', 'update', { bill_id, updateFields: { notes: '' } });
		expect(lastBody('PUT')).toMatchObject({ notes: '' });
		const before = books.requests('PUT', /./).length;
		const [item] = await operate('bill', 'update', { bill_id });
		expect(item?.error).toContain('"Update Fields" is empty');
		expect(books.requests('PUT', /./)).toHaveLength(before);
	});

	it('to another currency does not keep the rate of the old one', async () => {
		const { bill_id } = await billOf();
		const [euro] = (await books.zoho.listCurrencies()).filter((one) => one.currency_code === 'EUR');
		await operate('bill', 'update', { bill_id, updateFields: { currency_id: euro?.currency_id } });
		expect(lastBody('PUT')).not.toHaveProperty('exchange_rate');
	});
});

describe('create or get', () => {
	const contact = { contact_name: 'Packaging Ltd' };
	const once = async () => await operate('contact', 'createOrGet', contact);
	const posts = () => books.requests('POST', /contacts/);
	const isPost = ({ method, path }: { method: string; path: string }) =>
		method === 'POST' && path.endsWith('/contacts');

	it.each(['lostAnswer', '5xxAfterWrite', 'truncate'] as const)(
		'finds its record after %s instead of sending it again',
		async (kind) => {
			books.sim.faults.push({ kind, times: 1, match: isPost });
			const [made] = await once();
			expect(made).toMatchObject({ outcome: 'created', contact_name: 'Packaging Ltd' });
			expect(posts()).toHaveLength(1);
			expect((await once())[0]).toMatchObject({
				outcome: 'alreadyThere',
				contact_id: made?.contact_id,
			});
		},
	);

	it('takes other capitals and blanks for the same name', async () => {
		const [made] = await once();
		const [found] = await operate('contact', 'createOrGet', { contact_name: ' PACKAGING ltd ' });
		expect(found).toMatchObject({ outcome: 'alreadyThere', contact_id: made?.contact_id });
	});

	it('knows an item by its SKU before its name, and a bill by vendor and number', async () => {
		const item = { name: 'Box', rate: '1', additionalFields: { sku: 'BOX' } };
		const [made] = await operate('item', 'createOrGet', item);
		const [renamed] = await operate('item', 'upsert', { ...item, name: 'Big Box' });
		expect(renamed).toMatchObject({ outcome: 'updated', item_id: made?.item_id, name: 'Big Box' });
		expect((await operate('item', 'upsert', { ...item, name: 'Big Box' }))[0]).toMatchObject({
			outcome: 'unchanged',
		});
	});
});

describe('one bad item', () => {
	it('does not stop the others, and is linked to its input', async () => {
		const items = await books.run({
			parameters: {
				resource: 'item',
				operation: 'create',
				name: '={{ $json.name }}',
				rate: '={{ $json.rate }}',
			},
			items: [
				{ json: { name: 'One', rate: '1.10' } },
				{ json: { name: 'Two', rate: 0.1 + 0.2 } },
				{ json: { name: 'Three', rate: 3 } },
			],
		});
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(items.map(({ json }) => json.rate)).toEqual([1.1, undefined, 3]);
		expect(detailsOf(items[1])).toMatchObject({ code: 'invalidAmount' });
	});
});

describe('an answer that does not hold the record', () => {
	it.each([
		['get', { contact_id: '1' }, 'unexpectedAnswer'],
		['create', { contact_name: 'A' }, 'unclearAnswer'],
	])('%s is a refusal', async (operation, parameters, code) => {
		const server = await scripted([{ body: { code: 0, message: 'success' } }]);
		const [item] = await runNode(server.credential, {
			parameters: { resource: 'contact', operation, ...parameters },
		});
		expect(detailsOf(item)).toMatchObject({ code });
		await server.close();
	});
});

describe('the panel', () => {
	it('picks only from lists that exist', () => {
		const { listSearch } = new ZohoBooks().methods;
		const panels = JSON.stringify(resources.map(({ description }) => description));
		const named = [...panels.matchAll(/"searchListMethod":"(?<method>\w+)"/g)];
		expect(named.length).toBeGreaterThan(20);
		for (const { groups } of named) expect(listSearch).toHaveProperty(groups?.method ?? '');
	});
});
