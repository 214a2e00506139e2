import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { startSellingPartner } from '../../../../simulators/sellingPartner/index.mts';
import type { Product } from '../../../../simulators/sellingPartner/index.mts';
import { credentialFor, execute } from '../../../clients/sellingPartner/n8n.mts';
import { openBooks, type OpenBooks } from '../../../ZohoBooks/connected.mts';
import { jsonOf } from '../../mapping.mts';

const store = 'ATVPDKIKX0DER';

/** Synthetic. */
const product = (sku: string, title: string): Product => ({
	sku,
	asin: `B0${sku.replace(/\W/g, '').padEnd(8, '0')}`.slice(0, 10),
	fnSku: '',
	title,
	marketplaceIds: [store],
	created: 0,
	updated: 0,
	isBuyable: true,
});

let amazon: Awaited<ReturnType<typeof startSellingPartner>>;
let books: OpenBooks;
beforeEach(async () => {
	amazon = await startSellingPartner({ speed: 1000 });
	books = await openBooks();
	amazon.addProducts([
		product('MUG-1', 'Blue Mug'),
		product('MUG-2', 'Blue Mug'),
		product('BK 003', 'Book'),
		product('OLD-1', 'Old Lamp'),
	]);
	for (const [name, sku] of [
		['Mug', 'mug-1'],
		['Book', 'BK-003'],
		['Lamp', 'OLD-1'],
		['Chair', 'CHAIR-1'],
	] as const) {
		await call('POST', '/items', { name, sku, rate: 1 });
	}
	const lamp = (await items()).find(({ sku }) => sku === 'OLD-1');
	await call('POST', `/items/${String(lamp?.item_id)}/inactive`);
});
afterEach(async () => {
	await Promise.all([amazon.close(), books.sim.close()]);
});

const call = async (method: 'GET' | 'POST', path: string, body?: IDataObject) =>
	await books.zoho.ask({ method, path, subject: path, ...(body && { body }) });

const items = async () => {
	const { items: rows } = await call('GET', '/items');
	return rows as IDataObject[];
};

const listings = async () =>
	await execute(new AmazonSellingPartner(), {
		parameters: {
			resource: 'listing',
			operation: 'getAll',
			returnAll: true,
			marketplaceId: store,
		},
		credential: { ...credentialFor(amazon), sellerId: amazon.sellerId },
	});

const align = async (parameters: IDataObject = {}) =>
	await jsonOf(books.sim, await listings(), {
		resource: 'reference',
		operation: 'alignSkus',
		...parameters,
	});

const statesOf = (rows: readonly IDataObject[]) =>
	Object.fromEntries(rows.map(({ sku, state }) => [sku, state]));

describe('amazonToZohoBooks reference: alignSkus', () => {
	it('compares both ways, and changes nothing', async () => {
		expect(statesOf(await align())).toEqual({
			'MUG-1': 'aligned',
			'MUG-2': 'missing',
			'BK 003': 'different',
			'OLD-1': 'inactive',
			'CHAIR-1': 'noListing',
		});
		expect(await items()).toHaveLength(4);
	});

	it('creates what is missing, with a name of its own; a second run changes nothing', async () => {
		await call('POST', '/items', { name: 'Blue Mug', rate: 1 });
		const created = (await align({ createMissingItems: true })).filter(
			({ sku }) => sku === 'MUG-2',
		);
		expect(created).toMatchObject([{ state: 'created', itemName: 'Blue Mug (MUG-2)' }]);
		const before = await items();
		const again = statesOf(await align({ createMissingItems: true }));
		expect(again['MUG-2']).toBe('aligned');
		expect(await items()).toEqual(before);
		const writes = amazon.requests.filter(
			({ method, url }) => method !== 'GET' && !/token/.test(url),
		);
		expect(writes).toEqual([]);
	});

	it('takes the SKU map, and says where it is broken', async () => {
		const book = (await items()).find(({ sku }) => sku === 'BK-003');
		const row = (sku: string, id: unknown) => ({
			sku,
			item: { __rl: true, mode: 'id', value: id },
		});
		const skuMap = { row: [row('BK 003', book?.item_id), row('MUG-2', '1')] };
		expect(statesOf(await align({ skuMap }))).toMatchObject({
			'BK 003': 'aligned',
			'MUG-2': 'mapBroken',
		});
	});

	it('refuses items that are no listings', async () => {
		const [refused] = await jsonOf(books.sim, [{ json: { id: 1 } }], {
			resource: 'reference',
			operation: 'alignSkus',
		});
		expect(refused?.error).toMatch('they have no SKU');
	});
});
