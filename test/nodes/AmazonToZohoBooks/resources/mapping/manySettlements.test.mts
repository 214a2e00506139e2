// Ten settlements of 100,000 rows in one run: read one after the other, never held.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AmazonToZohoBooks } from '../../../../../nodes/AmazonToZohoBooks/AmazonToZohoBooks.node.ts';
import {
	startZohoBooks,
	type ZohoBooksSimulator,
} from '../../../../simulators/zohoBooks/index.mts';
import { contextOf } from '../../../../support/executeNode.mts';
import { zohoCredential } from '../../mapping.mts';

const settlements = 10;
const orders = 50_000;
const megabyte = 1024 * 1024;

const header = [
	['settlement-id', 'settlement-start-date', 'settlement-end-date', 'deposit-date', 'total-amount'],
	['currency', 'transaction-type', 'order-id', 'sku', 'marketplace-name', 'amount-type'],
	['amount-description', 'amount', 'posted-date-time'],
].flat();

let zoho: ZohoBooksSimulator;
beforeAll(async () => {
	zoho = await startZohoBooks();
});
afterAll(async () => await zoho.close());

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is held, garbage aside, in bytes. */
function heldNow(): number {
	collectGarbage();
	return process.memoryUsage().heapUsed;
}

interface Watched {
	open: number;
	mostOpen: number;
	mostHeap: number;
}

/** The chunks of a synthetic report, made as they are read: an order of two rows, again and again. */
async function* chunksOf(id: string, watched: Watched): AsyncGenerator<Uint8Array> {
	watched.open += 1;
	watched.mostHeap = Math.max(watched.mostHeap, heldNow());
	watched.mostOpen = Math.max(watched.mostOpen, watched.open);
	const encoder = new TextEncoder();
	const dates = ['2026-06-01 00:00:00 UTC', '2026-06-15 00:00:00 UTC', '2026-06-17 00:00:00 UTC'];
	const total = `${orders * 17}.00`;
	yield encoder.encode(`${header.join('\t')}\n${[id, ...dates, total, 'USD'].join('\t')}\n`);
	const row = (order: number, type: string, name: string, amount: string) =>
		[id, '', '', '', '', '', 'Order', `114-${order}`, `SKU-${order % 900}`, 'Amazon.com']
			.concat(type, name, amount, '2026-06-03 10:00:00 UTC')
			.join('\t');
	for (let first = 0; first < orders; first += 500) {
		const lines = Array.from({ length: 500 }, (_, index) => [
			row(first + index, 'ItemPrice', 'Principal', '20.00'),
			row(first + index, 'ItemFees', 'Commission', '-3.00'),
		]);
		yield encoder.encode(`${lines.flat().join('\n')}\n`);
	}
	watched.open -= 1;
}

const books = {
	name: 'Even',
	categories: ['productSales'],
	account: { __rl: true, mode: 'name', value: 'Sales' },
	sku: 'SKU-*0, SKU-*2, SKU-*4',
};

it.each<[string, IDataObject]>([
	['to journals', { operation: 'toJournals' }],
	['to journals, with a rule by SKU', { operation: 'toJournals', rules: { rule: [books] } }],
	['explained', { operation: 'explain', output: 'summary' }],
	['compared', { operation: 'compare', compareWith: { rules: { rule: [books] } } }],
])(
	'%s',
	async (_name, parameters) => {
		const watched: Watched = { open: 0, mostOpen: 0, mostHeap: 0 };
		const ids = Array.from({ length: settlements }, (_, index) => `3000000001${index}`);
		const node = new AmazonToZohoBooks();
		const ctx = contextOf(node, {
			parameters: { resource: 'mapping', ...parameters },
			items: ids.map((id) => ({
				json: {},
				binary: { data: { id, data: 'filesystem-v2', mimeType: 'text/plain' } },
			})),
			credentials: await zohoCredential(zoho),
		});
		const getBinaryStream = (id: string) => Promise.resolve(chunksOf(id, watched));
		Object.assign(ctx.helpers, { getBinaryStream });
		const before = heldNow();
		const [items = []] = (await node.execute.call(ctx)) as Array<Array<{ json: IDataObject }>>;
		expect(items.length).toBeGreaterThan(0);
		expect(JSON.stringify(items[0]?.json)).not.toContain('error');
		expect(watched).toMatchObject({ open: 0, mostOpen: 1 });
		expect((watched.mostHeap - before) / megabyte).toBeLessThan(30);
	},
	120_000,
);
