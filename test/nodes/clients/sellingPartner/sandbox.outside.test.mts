import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { createSellingPartner } from '../../../../nodes/clients/sellingPartner/client.ts';
import { specsFolder } from '../../../simulators/officialModels.mts';
import { startSellingPartner } from '../../../simulators/sellingPartner/index.mts';
import type { SellingPartnerSimulator } from '../../../simulators/sellingPartner/index.mts';
import { sandboxPairs, type SandboxPair } from '../../../simulators/sellingPartner/sandbox.mts';
import { allEndpoints } from './endpoints.mts';
import { credentialFor, executeContext } from './n8n.mts';

const folder = join(specsFolder(), 'amazon');
const isAbsent = !existsSync(folder);
const endpoints = await allEndpoints();
const started = await startSellingPartner();
const plans = started.operations();
await started.close();
const pairs = (isAbsent ? [] : sandboxPairs(folder)).filter(({ operationId }) =>
	endpoints.has(operationId),
);

let sandbox: SellingPartnerSimulator;

describe.skipIf(isAbsent)('the static sandbox, through the client', () => {
	beforeAll(async () => {
		sandbox = await startSellingPartner({ sandboxModels: folder, speed: 1e6 });
	});
	afterAll(async () => await sandbox.close().catch(() => undefined));

	it('is there for most endpoints', () => {
		const paired = new Set(pairs.map(({ operationId }) => operationId));
		expect(paired.size).toBeGreaterThan(15);
		console.log(
			`Static sandbox: ${pairs.length} pairs of ${paired.size} operations go through the client`,
		);
	});

	it.each(
		pairs.map((pair): [string, number, SandboxPair] => [pair.operationId, pair.status, pair]),
	)('%s %i comes out right', async (id, status, pair) => {
		const endpoint = endpoints.get(id);
		if (!endpoint) throw new Error(`${id} is no endpoint of the client.`);
		const ctx = executeContext(new AmazonSellingPartner(), { credential: credentialFor(sandbox) });
		const reply = createSellingPartner(ctx).ask(endpoint, requestOf(pair));
		if (status < 300) expect((await reply).body).toEqual(pair.response ?? {});
		else await expect(reply).rejects.toMatchObject({ status, answer: { service: 'Amazon' } });
	});
});

/** Path, query and body of a pair. */
function requestOf({ path, parameters }: SandboxPair) {
	const given = Object.entries(parameters).map(([name, { value }]) => [name, value] as const);
	const isId = ([name]: readonly [string, unknown]) => path.includes(`{${name}}`);
	const body = parameters.body?.value as IDataObject | undefined;
	return {
		ids: Object.fromEntries(given.filter(isId)) as Record<string, string>,
		query: Object.fromEntries(
			given.filter((one) => !isId(one) && one[0] !== 'body'),
		) as IDataObject,
		...(body && { body }),
		subject: 'sandbox',
	};
}

it('has the usage plans that the models describe, as the simulator reads them', () => {
	const known = new Map(plans.map(({ id, rate, burst }) => [id, { rate, burst }]));
	for (const [id, { rate, burst }] of endpoints) {
		expect([id, { rate, burst }]).toEqual([id, known.get(id)]);
	}
});
