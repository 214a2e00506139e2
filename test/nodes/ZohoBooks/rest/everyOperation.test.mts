import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resources } from '../../../../nodes/ZohoBooks/resources/index.ts';
import type { TableResource } from '../../../../nodes/ZohoBooks/rest/restResource.ts';
import { openBooks, type OpenBooks } from '../connected.mts';
import { isText, samplesOf } from './samples.mts';

const tables = resources.filter((one): one is TableResource => 'table' in one);
const written = tables.filter(({ operations }) => 'create' in operations);

let books: OpenBooks;
beforeAll(async () => {
	books = await openBooks();
	for (const contact_type of ['customer', 'vendor']) {
		const contact = { contact_name: `Some ${contact_type}`, additionalFields: { contact_type } };
		await operate('contact', 'create', contact);
	}
	await operate('item', 'create', { name: 'Some item', rate: '1' });
	await prepare();
	for (const resource of written) await filledIn(resource, 'create');
});
afterAll(async () => await books.sim.close());

/** One of each that others pick, with room for what they apply to it. */
async function prepare(): Promise<void> {
	const idOf = async (resource: string, key: string, filters: IDataObject = {}) =>
		(await operate(resource, 'getAll', { filters }))[0]?.[key];
	const vendor_id = await idOf('contact', 'contact_id', { contact_type: 'vendor' });
	const customer_id = await idOf('contact', 'contact_id', { contact_type: 'customer' });
	const account_id = books.account('Office Supplies');
	const bought = { row: [{ account_id, rate: '10000' }] };
	const sold = { row: [{ item_id: await idOf('item', 'item_id'), rate: '10000' }] };
	const date = '2026-06-09';
	await operate('bill', 'create', { vendor_id, bill_number: 'Some bill', line_items: bought });
	await operate('invoice', 'create', { customer_id, line_items: sold });
	await operate('creditNote', 'create', { customer_id, date, line_items: sold });
	await operate('vendorCredit', 'create', { vendor_id, line_items: bought });
	const payment = { customer_id, date, amount: '10000', payment_mode: 'cash' };
	await operate('customerPayment', 'create', payment);
}

async function operate(resource: string, operation: string, parameters: IDataObject = {}) {
	const options = { callsPerMinute: 10_000, longestWait: 5 };
	const items = await books.run({ parameters: { resource, operation, options, ...parameters } });
	expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
	return items.map(({ json }) => json);
}

const fieldsFor = ({ description }: TableResource, operation: string): INodeProperties[] =>
	description.filter(({ displayOptions }) =>
		(displayOptions?.show?.operation ?? []).includes(operation),
	);

/** Everything that the panel of an operation offers, filled in. */
async function filledIn(resource: TableResource, operation: string): Promise<IDataObject> {
	const parameters: IDataObject = {};
	for (const field of fieldsFor(resource, operation)) {
		const { name, type, options = [] } = field;
		if (['returnAll', 'limit', 'simplify'].includes(name)) continue;
		const inner = type === 'collection' ? (options as INodeProperties[]) : [field];
		const values = await samplesOf(books, inner);
		Object.assign(parameters, type === 'collection' ? { [name]: values } : values);
	}
	return parameters;
}

describe.each(written.map((resource) => [resource.key, resource] as const))(
	'%s',
	(key, resource) => {
		const { collection, statusChanges = {}, actions = {}, naturalKeys } = resource.table;
		let values: IDataObject;
		let id: string;
		const byId = () => ({ ...inside, [collection.id]: { __rl: true, mode: 'id', value: id } });
		/** The record that these belong to. */
		let inside: IDataObject = {};
		beforeAll(async () => {
			const { parent } = resource.table;
			if (parent) inside = await samplesOf(books, [parent.panel]);
		});

		it('is created with all that the panel offers', async () => {
			values = await filledIn(resource, 'create');
			const [made] = await operate(key, 'create', values);
			expect(made?.error).toBeUndefined();
			id = String(made?.[collection.id]);
			expect(id).toMatch(/^\d{16,}$/);
		});

		if (naturalKeys)
			it('is found instead of made again', async () => {
				const [found] = await operate(key, 'createOrGet', await filledIn(resource, 'createOrGet'));
				expect(found).toMatchObject({ outcome: 'alreadyThere', [collection.id]: id });
				const [same] = await operate(key, 'upsert', await filledIn(resource, 'upsert'));
				expect(same).toMatchObject({ [collection.id]: id });
				expect(['unchanged', 'updated']).toContain(same?.outcome);
			});

		it('is read, shortened or whole', async () => {
			const [short] = await operate(key, 'get', byId());
			const [whole] = await operate(key, 'get', { ...byId(), simplify: false });
			expect(Object.keys(short ?? {}).length).toBeLessThanOrEqual(Object.keys(whole ?? {}).length);
			expect(whole).toMatchObject({ [collection.id]: id });
			expect(resource.table.simple).toEqual(expect.arrayContaining(Object.keys(short ?? {})));
		});

		it('is listed, and each filter is understood', async () => {
			const all = await operate(key, 'getAll', { ...inside, returnAll: true });
			expect(all.map((one) => one[collection.id])).toContain(id);
			expect(await operate(key, 'getAll', { ...inside, limit: 1 })).toHaveLength(1);
			const { filters = {} } = await filledIn(resource, 'getAll');
			for (const [name, value] of Object.entries(filters as IDataObject)) {
				const filter = { ...inside, filters: { [name]: value } };
				const [first] = await operate(key, 'getAll', filter);
				expect(first?.error).toBeUndefined();
			}
		});

		it('is updated, with what was not given left as it is', async () => {
			const [before] = await operate(key, 'get', { ...byId(), simplify: false });
			const { required = [], optional = [] } = resource.table;
			const panels = [...required, ...optional].map(({ panel }) => panel);
			const text = panels.find(isText);
			const name = (text ?? panels.find(({ type }) => type === 'string'))?.name ?? '';
			const value = name === 'currency_code' ? 'INR' : text ? 'Changed' : 77.25;
			const updateFields = { [name]: value };
			const [updated] = await operate(key, 'update', { ...byId(), updateFields });
			expect(updated?.error).toBeUndefined();
			const [after] = await operate(key, 'get', { ...byId(), simplify: false });
			const { last_modified_time: _then, ...same } = before ?? {};
			const follows = Object.keys(same).filter((one) => one.startsWith('currency_'));
			for (const one of name === 'currency_code' ? follows : [name]) delete same[one];
			expect(after).toMatchObject(same);
			expect(after).toMatchObject(updateFields);
		});

		it('changes its status', async () => {
			for (const operation of Object.keys(statusChanges)) {
				const [changed] = await operate(key, operation, byId());
				expect(changed).toMatchObject({ outcome: operation, [collection.id]: id });
			}
		});

		it('is deleted', async () => {
			const [deleted] = await operate(key, 'delete', byId());
			expect(deleted).toEqual({ deleted: true, [collection.id]: id });
			const [gone] = await operate(key, 'get', byId());
			expect(gone?.details).toMatchObject({ code: 'notFound' });
		});

		// What is done with the bank feed has a test of its own.
		if (Object.keys(actions).length > 0 && key !== 'bankTransaction')
			it('does all else that it can', async () => {
				const [made] = await operate(key, 'create', values);
				id = String(made?.[collection.id]);
				for (const operation of Object.keys(actions)) {
					const parameters = { ...(await filledIn(resource, operation)), ...byId() };
					const [done] = await operate(key, operation, parameters);
					expect(done).toMatchObject({ outcome: operation, [collection.id]: id });
				}
			});
	},
);

it.each(['location', 'reportingTag', 'tax'])('%s is read', async (resource) => {
	const [first] = await operate(resource, 'getAll');
	expect(Object.keys(first ?? {}).length).toBeGreaterThan(2);
});

it('the ledger balances after all of it', () => {
	const rows = books.sim.trialBalance();
	const total = (side: 'debit' | 'credit') =>
		rows.reduce((sum, row) => sum + BigInt(row[side].replace('.', '')), 0n);
	expect(rows.length).toBeGreaterThan(5);
	expect(total('debit')).toBe(total('credit'));
});

it('organizations are listed', async () => {
	const [first] = await operate('organization', 'getAll');
	expect(first).toMatchObject({ organization_id: books.sim.organizationId });
});
