// The examples of ../shared/design/golden.json that book order by order, mapped and posted by the nodes.
import { readFileSync } from 'node:fs';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { afterEach, expect, it } from 'vitest';
import { fileItem, jsonOf } from '../nodes/AmazonToZohoBooks/mapping.mts';
import { createOrGet, openBooks, type OpenBooks } from '../nodes/ZohoBooks/connected.mts';
import { inOrder, readGolden, type Golden } from './booking.mjs';

const shared = new URL('../../../shared/', import.meta.url);
const read = (name: string) => readFileSync(new URL(`samples/${name}`, shared), 'utf8');
const examples = readGolden(new URL('design/golden.json', shared)).filter(
	({ policy }) => policy === 'perOrder',
) as Array<Golden & { postedBefore?: readonly string[] }>;

const opened: OpenBooks[] = [];
afterEach(async () => {
	for (const { sim } of opened.splice(0)) await sim.close();
});

const itemOf = (name: string): INodeExecutionData =>
	name.endsWith('.json') ? { json: JSON.parse(read(name)) as IDataObject } : fileItem(read(name));

async function bookAll(books: OpenBooks, name: string, timeZone: string) {
	const mapped = await jsonOf(books.sim, [itemOf(name)], {
		policy: 'perOrder',
		options: { timeZone },
	});
	const journals = mapped.filter(({ payload }) => payload);
	await books.run(createOrGet(...journals.map(({ payload }) => payload)));
	return mapped;
}

const shownLines = (mapped: IDataObject) => ({
	reference: String(mapped.key),
	date: String((mapped.payload as IDataObject).journal_date),
	currency: String(mapped.currency),
	lines: mapped.lines as unknown as Golden['journals'][number]['lines'],
});

it.each(examples)('$file order by order', async (example) => {
	const books = await openBooks();
	opened.push(books);
	const { timeZone } = example;
	for (const name of example.postedBefore ?? []) await bookAll(books, name, timeZone);
	const before = books.sim.journals().length;
	const mapped = await bookAll(books, example.file, timeZone);
	expect(inOrder(mapped.filter(({ payload }) => payload).map(shownLines))).toEqual(
		inOrder(example.journals),
	);
	expect(books.sim.journals()).toHaveLength(before + example.journals.length);
	expect(mapped.flatMap(({ warnings }) => warnings ?? [])).not.toContainEqual(
		expect.stringContaining('stays open'),
	);
});
