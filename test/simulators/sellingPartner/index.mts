import { randomUUID } from 'node:crypto';
import { lookOver } from '../lookOver.mts';
import type { Exchange } from '../shared/exchange.mts';
import type { Fault } from '../shared/faults.mts';
import { type RequestHook, createServer } from '../shared/server.mts';
import { Account } from './account.mts';
import { addDocuments } from './documents.mts';
import { addEventGroups } from './eventGroups.mts';
import { participations } from './marketplaces.mts';
import { type Gate, addOperation } from './operation.mts';
import type { AddedFile, Credentials, SellingPartnerOptions, SettlementFile } from './options.mts';
import { addPayouts } from './payouts.mts';
import { expiredToken, internalFailure, noAccess, quotaExceeded } from './refusals.mts';
import { addReports } from './reports.mts';
import { SignIn, addSignIn, tokenPath } from './signIn.mts';
import { type Transaction, addTransactions } from './transactions.mts';
import { Buckets } from './usagePlans.mts';

export type { AddedFile, SellingPartnerOptions, SettlementFile } from './options.mts';

export interface SellingPartnerSimulator {
	/** For the credential's API Base URL, without a slash at the end. */
	url: string;
	tokenUrl: string;
	credentials: Credentials;
	/** Lists the file as a settlement report that is done, with event group and payout. */
	addSettlementFile(file: SettlementFile): AddedFile;
	/** What the event group of a settlement says once its money is in the bank. */
	payOut(settlementId: string): void;
	/** Adds transactions in Amazon's own shape. */
	addTransactions(transactions: readonly Transaction[]): void;
	/** Ends every access token handed out so far; new ones are issued. */
	expireTokens(): void;
	/** The seller withdraws consent: no token is known any more, none is issued. */
	revokeConsent(): void;
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
		isWrite: ({ method, path }) => method === 'POST' && path !== tokenPath,
		refusals: {
			status500: internalFailure,
			429: quotaExceeded,
			expiredToken,
			notFound: noAccess,
		},
	});
	app.addHook('onRequest', async (_request, reply) => {
		void reply.header('x-amzn-RequestId', randomUUID());
	});
	const signIn = new SignIn(now, options.credentials);
	const gate: Gate = { app, signIn, buckets: new Buckets(options.speed ?? 1, now), options };
	const account = new Account(options, now);
	const transactions: Transaction[] = [];
	let url = '';
	addSignIn(app, signIn);
	addReports(gate, account);
	addDocuments(gate, account, () => url);
	addEventGroups(gate, account);
	addPayouts(gate, account);
	addTransactions(gate, account, transactions);
	addOperation(gate, {
		id: 'getMarketplaceParticipations',
		method: 'GET',
		path: '/sellers/v1/marketplaceParticipations',
		answer: () => participations(account.region),
	});
	url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	return {
		...log,
		url,
		tokenUrl: url + tokenPath,
		credentials: signIn.credentials,
		addSettlementFile: (file) => account.add(file),
		payOut: (settlementId) => account.payOut(settlementId),
		addTransactions: (added) => void transactions.push(...added),
		expireTokens: () => signIn.expireTokens(),
		revokeConsent: () => signIn.revokeConsent(),
		close: async () => {
			await app.close();
			await lookOver(log.requests, 'amazon');
		},
	};
}
