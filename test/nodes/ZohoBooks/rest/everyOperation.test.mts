import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resources } from '../../../../nodes/ZohoBooks/resources/index.ts';
import type { TableResource } from '../../../../nodes/ZohoBooks/rest/restResource.ts';
import { openBooks, type OpenBooks } from '../connected.mts';
import { samplesOf } from './samples.mts';

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
	const vendor = await operate('contact', 'getAll', { filters: { contact_type: 'vendor' } });
	const row = { account_id: books.account('Office Supplies'), rate: '100' };
	await operate('bill', 'create', {
		vendor_id: vendor[0]?.contact_id,
		bill_number: 'Some bill',
		line_items: { row: [row] },
	});
	for (const resource of written) await filledIn(resource, 'create');
});
afterAll(async () => await books.sim.close());

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
		const { collection, statusChanges = {}, naturalKeys } = resource.table;
		let values: IDataObject;
		let id: string;
		const byId = () => ({ [collection.id]: { __rl: true, mode: 'id', value: id } });

		it('is created with all that the panel offers', async () => {
			values = await filledIn(resource, 'create');
			const [made] = await operate(key, 'create', values);
			expect(made?.error).toBeUndefined();
			id = String(made?.[collection.id]);
			expect(id).toMatch(/^\d{16,}$/);
		});

		if (naturalKeys)
			it('is found instead of made again', async () => {
				const [found] = await operate(key, 'createOrGet', values);
				expect(found).toMatchObject({ outcome: 'alreadyThere', [collection.id]: id });
				const [same] = await operate(key, 'upsert', values);
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
			const all = await operate(key, 'getAll', { returnAll: true });
			expect(all.map((one) => one[collection.id])).toContain(id);
			expect(await operate(key, 'getAll', { limit: 1 })).toHaveLength(1);
			const { filters = {} } = await filledIn(resource, 'getAll');
			for (const [name, value] of Object.entries(filters as IDataObject)) {
				const [first] = await operate(key, 'getAll', { filters: { [name]: value } });
				expect(first?.error).toBeUndefined();
			}
		});

		it('is updated, with what was not given left as it is', async () => {
			const [before] = await operate(key, 'get', { ...byId(), simplify: false });
			const [name] = (resource.table.required ?? []).filter(({ panel }) => panel.type === 'string');
			const changed = { [name?.key ?? '']: name?.key === 'currency_code' ? 'INR' : '77.25' };
			const [updated] = await operate(key, 'update', { ...byId(), updateFields: changed });
			expect(updated?.error).toBeUndefined();
			const [after] = await operate(key, 'get', { ...byId(), simplify: false });
			const but = { ...changed, last_modified_time: expect.anything() };
			expect({ ...after, ...before, ...but }).toMatchObject({ ...before, ...but });
			for (const [field, value] of Object.entries(before ?? {})) {
				if (Array.isArray(value)) expect(after?.[field]).toEqual(value);
			}
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
	},
);

it('organizations are listed', async () => {
	const [first] = await operate('organization', 'getAll');
	expect(first).toMatchObject({ organization_id: books.sim.organizationId });
});
