import type { IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { itemByAsin } from '../../../../nodes/clients/sellingPartner/api/catalog.ts';
import {
	createDestination,
	deleteDestination,
	listDestinations,
} from '../../../../nodes/clients/sellingPartner/api/destinations.ts';
import { createReport } from '../../../../nodes/clients/sellingPartner/api/newReport.ts';
import { getOrder } from '../../../../nodes/clients/sellingPartner/api/orders.ts';
import { listReports } from '../../../../nodes/clients/sellingPartner/api/reports.ts';
import { listMarketplaces } from '../../../../nodes/clients/sellingPartner/api/sellers.ts';
import {
	createSubscription,
	deleteSubscription,
	listSubscriptions,
} from '../../../../nodes/clients/sellingPartner/api/subscriptions.ts';
import {
	listBalances,
	listSummaries,
} from '../../../../nodes/clients/sellingPartner/api/transactions.ts';
import {
	createSellingPartner,
	type SellingPartner,
} from '../../../../nodes/clients/sellingPartner/client.ts';
import { firstOf } from '../../../../nodes/clients/sellingPartner/http/paging.ts';
import { faultAtCall, type FaultKind } from '../../../simulators/shared/faults.mts';
import { virtualAmazon } from './virtual.mts';

const start = '2026-06-01T00:00:00Z';
const us = 'ATVPDKIKX0DER';
const arn = 'arn:aws:sqs:us-east-2:444455556666:queue1';
const notification = 'ORDER_CHANGE';
const reportType = 'GET_MERCHANT_LISTINGS_ALL_DATA';
const all = async <T,>(found: AsyncIterable<T>): Promise<T[]> => await firstOf(found, Infinity);

// prettier-ignore
const kinds: FaultKind[] = [
	'429', 'status500', 'status503', 'reset', 'timeout', 'truncate', 'lostAnswer', 'expiredToken',
];
const afterIt: FaultKind[] = ['5xxAfterWrite', 'timeoutAfterWrite'];

type World = Awaited<ReturnType<typeof virtualAmazon>>;
let world: World;
let client: SellingPartner;
beforeEach(async () => {
	world = await virtualAmazon(start);
	client = createSellingPartner(world.ctx, 'waits', world.own);
	const items = [{ sku: 'SKU-1', charges: { principal: '40.00' } }];
	world.amazon.tell(
		{ kind: 'settlements', from: '2026-05-01T00:00:00Z', everyDays: 7 },
		{ kind: 'order', id: '111-1', at: '2026-05-03T00:00:00Z', items },
	);
});
// Not looked over: records are cut to what is asked for here.
afterEach(async () => await world.amazon.close().catch(() => undefined));

interface Reading {
	path: string;
	read: () => Promise<unknown>;
}

const period = { periodStart: '2026-05-01', periodEnd: '2026-05-20' };

/** What comes in one answer. */
const readings: Record<string, Reading> = {
	balances: {
		path: '/finances/2024-06-19/balances',
		read: async () => await all(listBalances(client, { asOfDate: '2026-05-20' })),
	},
	summaries: {
		path: '/finances/2024-06-19/summary',
		read: async () => await all(listSummaries(client, period)),
	},
	marketplaces: { path: '/sellers/v1/', read: async () => await listMarketplaces(client) },
	order: {
		path: '/orders/2026-01-01/orders/111-1',
		read: async () => await getOrder(client, '111-1', []),
	},
	catalog: {
		path: '/catalog/2022-04-01/items/',
		read: async () => {
			const [product] = (await getOrder(client, '111-1', [])).orderItems as IDataObject[];
			const { asin } = product?.product as IDataObject;
			return await itemByAsin(client, String(asin), { marketplaceIds: [us] });
		},
	},
	destinations: {
		path: '/notifications/v1/destinations',
		read: async () => await listDestinations(client),
	},
	subscriptions: {
		path: '/notifications/v1/subscriptions',
		read: async () => await all(listSubscriptions(client, notification)),
	},
};

describe.each(Object.entries(readings))('the reading of %s', (_name, { path, read }) => {
	const fits = (request: { path: string; method: string }) =>
		request.method === 'GET' && request.path.startsWith(path);

	it.each(kinds)('is the same with %s', async (kind) => {
		const { destinationId } = await createDestination(client, 'Queue', { sqs: { arn } });
		const wish = { destinationId: String(destinationId), payloadVersion: '1.0' };
		await createSubscription(client, notification, wish);
		const whole = await read();
		world.amazon.faults.push(faultAtCall(kind, 1, fits));
		expect(await read()).toEqual(whole);
		expect(world.amazon.faults).toMatchObject([{ times: 0 }]);
	});

	it.each(kinds.slice(0, 7))('is refused where %s lasts', async (kind) => {
		world.amazon.faults.push({ kind, times: 1_000, match: fits });
		await expect(read()).rejects.toMatchObject({
			code: expect.stringMatching(/^(amazonThrottled|amazonUnreachable)$/) as string,
			nextStep: expect.stringMatching(/\w/) as string,
		});
	});
});

describe('a call that hangs', () => {
	it('is given up after a minute, and tried again for five minutes in all', async () => {
		const began = world.clock.now();
		const match = ({ path }: { path: string }) => path.startsWith('/sellers/');
		world.amazon.faults.push({ kind: 'timeout', times: 1_000, match });
		await expect(listMarketplaces(client)).rejects.toMatchObject({ code: 'amazonUnreachable' });
		const tries = world.amazon.requests.filter(({ fault }) => fault === 'timeout').length;
		const tookMs = world.clock.now() - began;
		expect(tries).toBeGreaterThan(1);
		expect(tookMs).toBeGreaterThanOrEqual(tries * 60_000);
		expect(tookMs).toBeLessThanOrEqual(6 * 60_000);
	});

	it('once costs a minute and nothing else', async () => {
		const whole = await listMarketplaces(client);
		const began = world.clock.now();
		world.amazon.faults.push(faultAtCall('timeout', 1, ({ path }) => path.startsWith('/sellers/')));
		expect(await listMarketplaces(client)).toEqual(whole);
		expect(world.clock.now() - began).toBeGreaterThanOrEqual(60_000);
	});
});

interface Change {
	method: 'POST' | 'DELETE';
	path: string;
	prepare?: () => Promise<unknown>;
	change: () => Promise<unknown>;
	/** What there is afterwards. */
	state: () => Promise<unknown[]>;
	count: number;
}

let destinationId = '';
let subscriptionId = '';

async function subscribed(): Promise<void> {
	const made = await createDestination(client, 'Queue', { sqs: { arn } });
	destinationId = String(made.destinationId);
	const wish = { destinationId, payloadVersion: '1.0' };
	subscriptionId = String((await createSubscription(client, notification, wish)).subscriptionId);
}

const destinations = async () => await listDestinations(client);
const subscriptions = async () => await all(listSubscriptions(client, notification));

const changes: Record<string, Change> = {
	'creating a report': {
		method: 'POST',
		path: '/reports/2021-06-30/reports',
		change: async () => await createReport(client, { reportType, marketplaceIds: [us] }),
		state: async () =>
			await all(
				listReports(client, {
					reportTypes: [reportType],
					processingStatuses: [],
					createdSince: (now) => now - 3600_000,
				}),
			),
		count: 1,
	},
	'creating a destination': {
		method: 'POST',
		path: '/notifications/v1/destinations',
		change: async () => await createDestination(client, 'Queue', { sqs: { arn } }),
		state: destinations,
		count: 1,
	},
	'creating an event bus': {
		method: 'POST',
		path: '/notifications/v1/destinations',
		change: async () =>
			await createDestination(client, 'Bus', {
				eventBridge: { accountId: '123456789012', region: 'eu-west-1' },
			}),
		state: destinations,
		count: 1,
	},
	'creating a subscription': {
		method: 'POST',
		path: '/notifications/v1/subscriptions/',
		prepare: async () => {
			const made = await createDestination(client, 'Queue', { sqs: { arn } });
			destinationId = String(made.destinationId);
		},
		change: async () =>
			await createSubscription(client, notification, { destinationId, payloadVersion: '1.0' }),
		state: subscriptions,
		count: 1,
	},
	'deleting a subscription': {
		method: 'DELETE',
		path: '/notifications/v1/subscriptions/',
		prepare: subscribed,
		change: async () => await deleteSubscription(client, notification, subscriptionId),
		state: subscriptions,
		count: 0,
	},
	'deleting a destination': {
		method: 'DELETE',
		path: '/notifications/v1/destinations/',
		prepare: async () => {
			await subscribed();
			await deleteSubscription(client, notification, subscriptionId);
		},
		change: async () => await deleteDestination(client, destinationId),
		state: destinations,
		count: 0,
	},
};

describe.each(Object.entries(changes))(
	'%s',
	(_name, { method, path, prepare, change, state, count }) => {
		const fits = (request: { path: string; method: string }) =>
			request.method === method && request.path.startsWith(path);

		it.each([...kinds, ...afterIt])('happens once with %s', async (kind) => {
			await prepare?.();
			world.amazon.faults.push(faultAtCall(kind, 1, fits));
			const made = await change();
			expect(world.amazon.faults).toMatchObject([{ times: 0 }]);
			const found = await state();
			expect(found).toHaveLength(count);
			if (method === 'POST') expect(found).toMatchObject([made]);
		});

		it.each([...kinds.slice(0, 7), ...afterIt])('is refused where %s lasts', async (kind) => {
			await prepare?.();
			world.amazon.faults.push({ kind, times: 1_000, match: fits });
			const outcome: unknown = await change().then(
				() => 'done',
				(error: unknown) => error,
			);
			const was = (await state()).length === count;
			// What can be looked for and is there is no failure.
			const looksDone = outcome === 'done' || (outcome === undefined && method === 'DELETE');
			if (looksDone) expect(was).toBe(true);
			else {
				expect(outcome).toMatchObject({
					code: expect.stringMatching(
						/^(amazonThrottled|amazonUnreachable|unclearAnswer)$/,
					) as string,
					nextStep: expect.stringMatching(/\w/) as string,
				});
			}
			expect((await state()).length).toBeLessThanOrEqual(1);
		});

		it('is not sent before the sign-in works, and then once', async () => {
			await prepare?.();
			world.amazon.expireTokens();
			world.amazon.faults.push(faultAtCall('status503', 1, (one) => one.path.startsWith('/auth')));
			await change();
			expect(world.amazon.faults).toMatchObject([{ times: 0 }]);
			const sent = world.amazon.requests.filter(({ method: used, url, status }) => {
				return used === method && url.startsWith(path) && status < 300;
			});
			expect(sent).toHaveLength(1);
			expect(await state()).toHaveLength(count);
		});

		it('is refused in plain words where nobody can look', async () => {
			if (method === 'DELETE') return;
			await prepare?.();
			world.amazon.faults.push(faultAtCall('lostAnswer', 1, fits));
			world.amazon.faults.push({
				kind: 'status500',
				times: 1_000,
				match: (request) => request.method === 'GET',
			});
			await expect(change()).rejects.toMatchObject({ code: 'unclearAnswer' });
			world.amazon.faults.length = 0;
			expect(await state()).toHaveLength(1);
		});
	},
);
