import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scripted } from '../../../clients/zohoBooks/scripted.mts';
import { ZohoBooks } from '../../../../../nodes/ZohoBooks/ZohoBooks.node.ts';
import { detailsOf, openBooks, runNode, type OpenBooks } from '../../connected.mts';
import { panel } from '../../picking.mts';

let books: OpenBooks;
beforeAll(async () => {
	books = await openBooks();
});
afterAll(async () => await books.sim.close());

const write = async (uniqueValue: string, parameters: IDataObject, name = 'cf_amazon_order') =>
	await books.run({
		parameters: {
			resource: 'item',
			operation: 'upsertByField',
			uniqueField: name,
			uniqueValue,
			...parameters,
		},
	});

const itemsNamed = (name: string) =>
	books.sim.recordsOf('/items').filter((item) => item.name === name);

describe('create or update by unique field', () => {
	it('makes one record, and changes it however often it runs', async () => {
		const [made] = await write('A-1', { name: 'Mug', rate: '5' });
		const [changed] = await write('A-1', { name: 'Big Mug', rate: '6' });
		expect(made?.json).toMatchObject({ outcome: 'written', name: 'Mug' });
		expect(changed?.json).toMatchObject({ item_id: made?.json.item_id, name: 'Big Mug', rate: 6 });
		expect(itemsNamed('Mug')).toEqual([]);
		expect(itemsNamed('Big Mug')).toHaveLength(1);
	});

	it.each(['lostAnswer', '5xxAfterWrite', 'truncate', 'status500', 'reset'] as const)(
		'stands once after %s, for it is sent again and then found',
		async (kind) => {
			const match = ({ method }: { method: string }) => method === 'PUT';
			books.sim.faults.push({ kind, times: 1, match });
			const [made] = await write(kind, { name: `Mug ${kind}`, rate: '5' });
			expect(made?.json).toMatchObject({ outcome: 'written' });
			expect(itemsNamed(`Mug ${kind}`)).toHaveLength(1);
		},
	);

	it('stands once though five run at the same moment', async () => {
		await Promise.all(
			Array.from({ length: 5 }, async () => await write('R', { name: 'Race', rate: '5' })),
		);
		expect(itemsNamed('Race')).toHaveLength(1);
	});

	it('of a field that Zoho does not keep unique is refused', async () => {
		const [refused] = await write('A-1', { name: 'Cup', rate: '5' }, 'cf_remark');
		expect(detailsOf(refused)).toMatchObject({ code: 'invalidValue' });
		expect(itemsNamed('Cup')).toEqual([]);
	});

	it('does not send a value that the head of a request cannot carry', async () => {
		const before = books.requests('PUT', /items/).length;
		const [refused] = await write('Käse', { name: 'Cheese', rate: '5' });
		expect(detailsOf(refused)).toMatchObject({ code: 'invalidValue' });
		expect(books.requests('PUT', /items/)).toHaveLength(before);
	});

	it('says so where the answer does not hold the value: it would be made again', async () => {
		const item = { item_id: '460000000000111', name: 'Mug', custom_fields: [] };
		const server = await scripted([{ body: { code: 0, message: 'success', item } }]);
		const parameters = { resource: 'item', operation: 'upsertByField', name: 'Mug', rate: '5' };
		const [unsure] = await runNode(server.credential, {
			parameters: { ...parameters, uniqueField: 'cf_amazon_order', uniqueValue: 'A-1' },
		});
		expect(detailsOf(unsure)).toMatchObject({ code: 'unverified', id: '460000000000111' });
		await server.close();
	});
});

describe('custom fields', () => {
	const listed = async (method: string) => {
		const { listSearch } = new ZohoBooks().methods;
		const search = (listSearch as Record<string, (typeof listSearch)['searchItems']>)[method];
		return (await search?.call(panel(books.credential)))?.results;
	};

	it('are picked from those of a record, each by what requests call it', async () => {
		expect(await listed('searchItemUniqueFields')).toEqual([
			{ name: 'Amazon Order', value: 'cf_amazon_order' },
			{ name: 'Remark', value: 'cf_remark' },
		]);
		const [byId] = (await listed('searchItemCustomFields')) ?? [];
		expect(byId).toEqual({ name: 'Amazon Order', value: '310415000000800003' });
	});

	it('where no record tells them, say how to go on', async () => {
		await expect(listed('searchBillUniqueFields')).rejects.toThrow('Give it by hand');
	});

	it('named by their place go to Zoho as a number', async () => {
		const row = { index: { __rl: true, mode: 'id', value: '2' }, value: 'Fragile' };
		const additionalFields = { custom_fields: { row: [row] } };
		const parameters = { resource: 'contact', operation: 'create', contact_name: 'Field Ltd' };
		const run = async (fields: IDataObject) =>
			await books.run({ parameters: { ...parameters, additionalFields: fields } });
		const [made] = await run(additionalFields);
		expect(made?.json.error).toBeUndefined();
		expect(books.requests('POST', /contacts/).at(-1)?.body).toMatchObject({
			custom_fields: [{ index: 2, value: 'Fragile' }],
		});
		const [refused] = await run({ custom_fields: { row: [{ ...row, index: 'second' }] } });
		expect(detailsOf(refused)).toMatchObject({ code: 'invalidValue' });
	});
});
