import { existsSync } from 'node:fs';
import { join } from 'node:path';
import axios from 'axios';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readModels } from '../officialModels/model.mts';
import { specsFolder } from '../officialModels.mts';
import { signIn } from './asSeller.mts';
import { type SellingPartnerSimulator, startSellingPartner } from './index.mts';
import { type SandboxPair, sandboxPairs } from './sandbox.mts';

const folder = join(specsFolder(), 'amazon');
const isAbsent = !existsSync(folder);
if (isAbsent) console.log(`Official models: skipped, ${folder} is absent`);
const pairs = isAbsent ? [] : sandboxPairs(folder);

const started = await startSellingPartner();
const isPlayed = new Set(started.operations().map(({ id }) => id));
afterAll(async () => await started.close());

let sandbox: SellingPartnerSimulator;
let tokens: Record<'seller' | 'grantless', string>;

describe.skipIf(isAbsent)('the static sandbox of the official models', () => {
	beforeAll(async () => {
		sandbox = await startSellingPartner({ sandboxModels: folder, speed: 1e6 });
		const scope = 'sellingpartnerapi::notifications';
		const grantless = await signIn(sandbox, { grant_type: 'client_credentials', scope });
		tokens = {
			seller: (await signIn(sandbox)).data.access_token ?? '',
			grantless: grantless.data.access_token ?? '',
		};
	});
	// Not looked over: samples of the models leave out fields that the models want.
	afterAll(async () => await sandbox.close().catch(() => undefined));

	const played = pairs.filter(({ operationId }) => isPlayed.has(operationId));

	it('has pairs for the operations that are played', () => {
		expect(played.length).toBeGreaterThan(30);
		console.log(`Static sandbox: ${played.length} pairs of ${pairs.length} are played`);
	});

	it.each(
		played.map((pair): [string, number, SandboxPair] => [pair.operationId, pair.status, pair]),
	)('%s %i is answered as the model says', async (_id, status, pair) => {
		const answer = await send(pair);
		expect(answer.status).toBe(status);
		expect(answer.data).toEqual(pair.response ?? '');
	});

	it('refuses what it has no pair for', async () => {
		const path = '/orders/2026-01-01/orders';
		const pair = { method: 'GET', path, parameters: { createdAfter: { value: '2020-01-01' } } };
		const { status, data } = await send({
			...pair,
			operationId: 'searchOrders',
			status: 400,
			response: null,
		});
		expect([status, data]).toMatchObject([400, { errors: [{ code: 'InvalidInput' }] }]);
	});
});

describe.skipIf(isAbsent)('usage plans', () => {
	it('are those that the models describe', async () => {
		const described = new Map(
			(readModels('amazon', specsFolder()) ?? []).map(({ operationId, description }) => [
				operationId,
				planIn(description),
			]),
		);
		const plans = started.operations().map(({ id, rate, burst }) => [id, { rate, burst }]);
		expect(plans.length).toBeGreaterThan(25);
		for (const [id, plan] of plans) expect([id, described.get(String(id))]).toEqual([id, plan]);
	});
});

/** `| 0.5 | 10 |` below the words Rate and Burst. */
function planIn(description: string): { rate: number; burst: number } {
	const form = /\|\s*(?<rate>\d*\.?\d+)\s*\|\s*(?<burst>\d+)\s*\|/;
	const { rate = '', burst = '' } = form.exec(description)?.groups ?? {};
	return { rate: Number(rate), burst: Number(burst) };
}

async function send({ operationId, method, path, parameters }: SandboxPair) {
	const value = (name: string): string => {
		const found = parameters[name]?.value;
		return Array.isArray(found) ? found.join(',') : String(found ?? 'X');
	};
	const inPath = new Set([...path.matchAll(/\{(?<name>.+?)\}/g)].map(({ groups }) => groups?.name));
	const query = Object.keys(parameters).filter((name) => name !== 'body' && !inPath.has(name));
	return await axios.request<unknown>({
		method,
		baseURL: sandbox.url,
		url: path.replace(/\{(.+?)\}/g, (_whole, name: string) => encodeURIComponent(value(name))),
		params: Object.fromEntries(query.map((name) => [name, value(name)])),
		data: parameters.body?.value ?? (method === 'POST' ? {} : undefined),
		headers: { 'x-amz-access-token': tokens[grantless.has(operationId) ? 'grantless' : 'seller'] },
		validateStatus: () => true,
	});
}

const grantless = new Set([
	'createDestination',
	'getDestinations',
	'getDestination',
	'deleteDestination',
	'getSubscriptionById',
	'deleteSubscriptionById',
]);
