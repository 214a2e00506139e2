import axios from 'axios';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Exchange } from './exchange.mts';
import type { Fault, FaultKind } from './faults.mts';
import { Refusal } from './refusal.mts';
import { createServer, listen } from './server.mts';

let url = '';
let written = 0;
let requests: Exchange[];
let faults: Fault[];

beforeEach(async () => {
	[written, requests, faults] = [0, [], []];
	const refusal = (status: number) => () => new Refusal(status, { words: String(status) });
	const app = createServer({
		requests,
		faults,
		refusals: {
			status500: refusal(500),
			429: refusal(429),
			expiredToken: refusal(401),
			notFound: refusal(404),
		},
		onRequest: [],
		afterWrite: [],
		isWrite: ({ method }) => method === 'POST',
	});
	app.post('/write', (_request, reply) => {
		written += 1;
		return reply.type('application/json').send(JSON.stringify({ written }));
	});
	url = await listen(app);
	return async () => await app.close();
});

const write = async () =>
	await axios
		.post<unknown>(`${url}/write`, { a: 1 }, { validateStatus: () => true, timeout: 300 })
		.then(({ status, data }) => ({ status, data }))
		.catch((error: { code?: string }) => ({ status: 0, data: error.code }));

const spoil = (kind: FaultKind) => faults.push({ kind, times: 1, match: () => true });

describe('faults', () => {
	it.each<[FaultKind, number, number]>([
		['status500', 500, 0],
		['429', 429, 0],
		['expiredToken', 401, 0],
		['reset', 0, 0],
		['timeout', 0, 0],
		['5xxAfterWrite', 500, 1],
		['truncate', 0, 1],
		['lostAnswer', 0, 1],
		['timeoutAfterWrite', 0, 1],
	])('%s: the caller sees %i, %i is written, and only once', async (kind, status, count) => {
		spoil(kind);
		expect((await write()).status).toBe(status);
		expect(written).toBe(count);
		expect(requests.at(-1)?.fault).toBe(kind);
		expect(await write()).toEqual({ status: 200, data: { written: count + 1 } });
	});

	it('strike only the requests that they are meant for', async () => {
		faults.push({ kind: 'status500', times: 1, match: ({ method }) => method === 'GET' });
		expect((await write()).status).toBe(200);
		expect((await axios.get(`${url}/write`, { validateStatus: () => true })).status).toBe(500);
	});
});

describe('the log', () => {
	it('has the request with its body and the answer', async () => {
		await write();
		expect(requests).toEqual([
			expect.objectContaining({
				method: 'POST',
				url: '/write',
				status: 200,
				body: { a: 1 },
				response: { written: 1 },
			}),
		]);
	});

	it('has the refusal of an address that is none', async () => {
		await axios.get(`${url}/none`, { validateStatus: () => true });
		expect(requests.at(-1)).toMatchObject({
			url: '/none',
			status: 404,
			response: { words: '404' },
		});
	});
});
