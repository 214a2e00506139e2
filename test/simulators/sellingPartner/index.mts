import { randomUUID } from 'node:crypto';
import { lookOver } from '../lookOver.mts';
import type { Exchange } from '../shared/exchange.mts';
import type { Fault } from '../shared/faults.mts';
import { type RequestHook, createServer } from '../shared/server.mts';
import { apiTables } from './api/tables.mts';
import type { EventGroup } from './api/eventGroups.mts';
import type { Order } from './api/orders.mts';
import type { Payout } from './api/payoutView.mts';
import type { Product } from './api/products.mts';
import type { Transaction } from './api/transactions.mts';
import { Buckets } from './buckets.mts';
import { addOperation } from './operation.mts';
import type { AddedFile, Credentials, SellingPartnerOptions, SettlementFile } from './options.mts';
import * as refusals from './refusals.mts';
import { sandboxOf } from './sandbox.mts';
import { SignIn, addSignIn, tokenPath } from './signIn.mts';
import type { Period } from './story/period.mts';
import type { StoryEvent } from './story/story.mts';
import { Teller } from './story/teller.mts';
import { World } from './world.mts';

export { type VirtualClock, virtualClock } from './story/clock.mts';
export type { Order } from './api/orders.mts';
export type { Product } from './api/products.mts';
export type { Transaction } from './api/transactions.mts';
export type { StoryEvent } from './story/story.mts';
export type { AddedFile, SellingPartnerOptions, SettlementFile } from './options.mts';

export interface SellingPartnerSimulator {
	/** For the credential's API Base URL, without a slash at the end. */
	url: string;
	tokenUrl: string;
	/** Identifier of the seller, as in the paths of listings. */
	sellerId: string;
	credentials: Credentials;
	/** Every operation that is played, by its id in the official models, with its usage plan. */
	operations(): Array<{ id: string; rate: number; burst: number }>;
	/** Lists the file as a settlement report that is done, with event group and payout. */
	addSettlementFile(file: SettlementFile): AddedFile;
	/** What the event group of a settlement says once its money is in the bank. */
	payOut(settlementId: string): void;
	/** Adds transactions in Amazon's own shape. */
	addTransactions(transactions: readonly Transaction[]): void;
	/** Adds orders in Amazon's own shape, or newer versions of them. */
	addOrders(orders: readonly Order[]): void;
	/** Add event groups or payouts in Amazon's own shape, beside those of settlements. */
	addEventGroups(groups: readonly EventGroup[]): void;
	addPayouts(payouts: readonly Payout[]): void;
	/** Adds products, or newer versions of them. */
	addProducts(products: readonly Product[]): void;
	/** What happens at Amazon, now and later, as the clock goes on. */
	tell(...events: readonly StoryEvent[]): void;
	/** The settlement periods that were told, up to now. */
	settlements(): readonly Period[];
	/** The report of a told settlement; flat file V2 by default. */
	settlementText(settlementId: string, layout?: 'v1' | 'v2'): string;
	/** Ends every access token handed out so far; new ones are issued. */
	expireTokens(): void;
	/** The application's secret was not rotated in time: no new token is issued. */
	expireSecret(): void;
	/** The seller withdraws consent: no token is known any more, none is issued. */
	revokeConsent(): void;
	/** The seller authorises the application again. */
	giveConsent(): void;
	faults: Fault[];
	/** Every exchange, secrets redacted, in the order of the answers. */
	requests: Exchange[];
	onRequest: RequestHook[];
	close(): Promise<void>;
}

/** Amazon's Selling Partner API for one seller, over HTTP on this machine. */
export async function startSellingPartner(
	options: SellingPartnerOptions = {},
): Promise<SellingPartnerSimulator> {
	const now = options.now ?? Date.now;
	const log = { requests: [] as Exchange[], faults: [] as Fault[], onRequest: [] as RequestHook[] };
	const app = createServer({
		...log,
		afterWrite: [],
		isWrite: ({ method, path }) => method !== 'GET' && path !== tokenPath,
		refusals: {
			status500: refusals.internalFailure,
			status503: refusals.serviceUnavailable,
			429: refusals.quotaExceeded,
			expiredToken: refusals.expiredToken,
			notFound: refusals.noAccess,
		},
	});
	app.addHook('onRequest', async (_request, reply) => {
		void reply.header('x-amzn-RequestId', randomUUID());
		void reply.header('date', new Date(now()).toUTCString());
	});
	const signIn = new SignIn(now, options.credentials);
	const world = new World(options, now);
	const teller = new Teller(world);
	const gate = {
		app,
		signIn,
		buckets: new Buckets(options.speed ?? 1, now),
		options,
		world,
		sandbox: options.sandboxModels === undefined ? undefined : sandboxOf(options.sandboxModels),
	};
	addSignIn(app, signIn);
	const operations = apiTables(app, world);
	for (const [id, operation] of operations) addOperation(gate, id, operation);
	const url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	return {
		...log,
		url,
		tokenUrl: url + tokenPath,
		sellerId: world.sellerId,
		credentials: signIn.credentials,
		operations: () => operations.map(([id, { rate, burst }]) => ({ id, rate, burst })),
		addSettlementFile: (file) => world.account.add(file),
		payOut: (settlementId) => world.account.payOut(settlementId),
		addTransactions: (added) => void world.transactions.push(...added),
		tell: (...events) => events.forEach((event) => teller.tell(event)),
		settlementText: (settlementId, layout) => teller.reportText(settlementId, layout),
		settlements: () => teller.all(),
		addProducts: (added) => added.forEach((product) => world.products.set(product.sku, product)),
		addEventGroups: (added) => void world.addedGroups.push(...added),
		addPayouts: (added) => void world.addedPayouts.push(...added),
		addOrders: (added) => added.forEach((order) => world.orders.set(order.orderId, order)),
		expireTokens: () => signIn.expireTokens(),
		revokeConsent: () => signIn.revokeConsent(),
		expireSecret: () => signIn.expireSecret(),
		giveConsent: () => signIn.giveConsent(),
		close: async () => {
			await app.close();
			await lookOver(log.requests, 'amazon');
		},
	};
}
