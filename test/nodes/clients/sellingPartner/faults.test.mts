import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { createSellingPartner } from '../../../../nodes/clients/sellingPartner/client.ts';
import { listTransactions } from '../../../../nodes/clients/sellingPartner/api/transactions.ts';
import { startSellingPartner, virtualClock } from '../../../simulators/sellingPartner/index.mts';
import type { SellingPartnerSimulator } from '../../../simulators/sellingPartner/index.mts';
import type { FaultKind } from '../../../simulators/shared/faults.mts';
import { credentialFor, executeContext } from './n8n.mts';

const begin = Date.parse('2026-01-01T00:00:00Z');
const count = 1_700;
const ids = Array.from({ length: count }, (_none, number) => `T${number}`);

let amazon: SellingPartnerSimulator;
let clock: ReturnType<typeof virtualClock>;
async function start(emptyFirstPage: boolean): Promise<void> {
	clock = virtualClock('2026-06-01T00:00:00Z');
	amazon = await startSellingPartner({ now: clock.now, emptyFirstPage });
	amazon.addTransactions(
		ids.map((transactionId, number) => ({
			transactionId,
			postedDate: new Date(begin + number * 3600_000).toISOString(),
			totalAmount: { currencyCode: 'USD', currencyAmount: 1 },
		})),
	);
}

beforeEach(async () => await start(true));
afterEach(async () => await amazon.close());

async function all(): Promise<unknown[]> {
	const own = {
		now: clock.now,
		random: () => 0.5,
		sleep: async (milliseconds: number) => {
			clock.advance({ seconds: milliseconds / 1000 });
			await Promise.resolve();
		},
	};
	const ctx = executeContext(new AmazonSellingPartner(), { credential: credentialFor(amazon) });
	const client = createSellingPartner(ctx, 'waits', own);
	const found: unknown[] = [];
	for await (const { transactionId } of listTransactions(client, {
		span: { from: begin, to: null },
	})) {
		found.push(transactionId);
	}
	return found;
}

const kinds: FaultKind[] = [
	'429',
	'status500',
	'status503',
	'reset',
	'truncate',
	'lostAnswer',
	'expiredToken',
];

/** The fault hits the given call of the list, counted from 0. */
function faultAt(kind: FaultKind, call: number, times: number): void {
	let asked = 0;
	amazon.faults.push({
		kind,
		times,
		match: ({ path }) => path.endsWith('/transactions') && asked++ >= call,
	});
}

const isLong = (after: string | null, before: string | null): boolean =>
	(before === null ? clock.now() : Date.parse(before)) - Date.parse(after ?? '') >
	50 * 24 * 3600_000;

describe('a fault at any call of a list', () => {
	// The first page is empty, then four of them.
	it.each(kinds.flatMap((kind) => [0, 1, 2, 3, 4].map((call) => [kind, call] as const)))(
		'%s at call %i changes nothing of the result',
		async (kind, call) => {
			faultAt(kind, call, kind === 'expiredToken' ? 1 : 2);
			const found = await all();
			expect(found).toHaveLength(count);
			expect(new Set(found)).toEqual(new Set(ids));
		},
	);

	it('that always hits a late page of a long span is got around by shorter ones', async () => {
		await amazon.close();
		await start(false);
		amazon.faults.push({
			kind: 'status500',
			times: 1_000,
			match: ({ path, query }) =>
				path.endsWith('/transactions') &&
				query.has('nextToken') &&
				isLong(query.get('postedAfter'), query.get('postedBefore')),
		});
		const found = await all();
		expect(found).toHaveLength(count);
		expect(new Set(found)).toEqual(new Set(ids));
	});

	it('that lasts is a clear error after a while, never a part of the list', async () => {
		faultAt('status500', 3, 1_000);
		await expect(all()).rejects.toMatchObject({ code: 'amazonUnreachable', status: 500 });
	});
});
