import { lookOver } from '../lookOver.mts';
import type { Exchange } from '../shared/exchange.mts';
import type { Fault } from '../shared/faults.mts';
import { createServer, type RequestHook } from '../shared/server.mts';
import { addAccounts } from './accountRoutes.mts';
import { addBankAccounts } from './bankAccountRoutes.mts';
import { openBooks, saved } from './books.mts';
import { addContactPersons } from './contactPersonRoutes.mts';
import { addCurrencies } from './currencyRoutes.mts';
import { internalError, invalidUrl, unauthorized } from './errors.mts';
import { admit, apiRoot } from './gate.mts';
import { Grants } from './grants.mts';
import { addJournalExtras } from './journalExtras.mts';
import { addJournals } from './journalRoutes.mts';
import { journalView } from './journalView.mts';
import { trialBalance } from './ledger.mts';
import { minuteExceeded } from './limitErrors.mts';
import { Limits } from './limits.mts';
import { addLocks } from './lockRoutes.mts';
import { addOauth } from './oauthRoutes.mts';
import { defaultLimits, type ZohoBooksOptions } from './options.mts';
import { addOrganizations } from './organizationRoutes.mts';
import { addExchangeRates } from './rateRoutes.mts';
import { addStatements } from './statementRoutes.mts';
import { tables } from './tables/index.mts';
import { addTables } from './tables/routes.mts';
import { recordsOf, shownRecord } from './tables/store.mts';
import { addTags } from './tagRoutes.mts';
import { person } from './person.mts';
import { SearchIndex } from './searchIndex.mts';
import type { World } from './world.mts';

export type { ZohoBooksOptions } from './options.mts';
export type ZohoBooksSimulator = Awaited<ReturnType<typeof startZohoBooks>>;

/**
 * Zoho Books and Zoho Accounts on this machine. A rule names its source: D documented
 * (https://www.zoho.com/books/api/v3/), L recorded live, C claimed by other clients, N tried on the network,
 * Y by Zoho's OpenAPI files; or it says that it is assumed.
 */
export async function startZohoBooks(options: ZohoBooksOptions = {}) {
	let url = '';
	const world = worldOf(options, () => url);
	const parts = {
		requests: [] as Exchange[],
		faults: [] as Fault[],

		onRequest: [] as RequestHook[],
		afterWrite: [] as RequestHook[],
		isWrite: ({ method, path }: { method: string; path: string }) =>
			method !== 'GET' && path.startsWith(apiRoot),
		refusals: {
			status500: internalError,
			'429': minuteExceeded,

			expiredToken: unauthorized,
			notFound: invalidUrl,
		},
	};
	const app = createServer(parts);
	addOauth(app, world);
	await app.register(
		async (api) => {
			api.addHook('preHandler', async (request, reply) => admit(world, request, reply));
			for (const add of [addOrganizations, addAccounts, addCurrencies]) add(api, world);
			for (const add of [addExchangeRates, addJournals, addJournalExtras]) add(api, world);
			for (const add of [addBankAccounts, addStatements, addContactPersons]) add(api, world);
			for (const add of [addLocks, addTables, addTags]) add(api, world);
		},
		{ prefix: apiRoot },
	);
	url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	const { refusals: _words, isWrite: _rule, ...logs } = parts;
	const close = async () => {
		await app.close();
		await lookOver(logs.requests, 'zoho');
	};
	return { ...logs, ...handles(world, url), close };
}

function worldOf(options: ZohoBooksOptions, url: () => string): World {
	const now = options.now ?? (() => Date.now());
	const books = openBooks(options, now());
	const index = new SearchIndex(options.searchLagSeconds ?? 0, books.journals);
	const settings = { ...defaultLimits, ...options.limits };
	const [start, speed] = [now(), options.speed ?? 1];
	const fastNow = () => start + (now() - start) * speed;
	return {
		books,
		index,
		options,
		url,
		now,
		grants: new Grants(books.refreshTokens, now),
		limits: new Limits(settings, books.timeZone, fastNow),

		clientId: '1000.SIMULATEDCLIENT',
		clientSecret: 'simulated-client-secret',
	};
}

/** What a test or the demo may look at and turn. */
const handles = ({ books, grants, ...world }: World, url: string) => ({
	/** So many calls are left today. */
	leaveToday: (calls: number) => world.limits.leaveToday(calls),
	/** What a person does in the chart of accounts; answers how it is undone. */
	deleteAccount: (name: string) => {
		const at = books.accounts.findIndex((one) => one.name === name);
		const taken = at < 0 ? [] : books.accounts.splice(at, 1);
		return () => books.accounts.push(...taken);
	},
	url,
	clientId: world.clientId,
	clientSecret: world.clientSecret,
	organizationId: books.organizationId,
	accountId: (named: string) => books.accounts.find(({ name }) => name === named)?.accountId ?? '',
	trialBalance: () => trialBalance(books),
	/** Names of all accounts of the chart. */
	accountNames: () => books.accounts.map(({ name }) => name),
	/** Every journal with its lines, as `GET /journals/{id}` answers it. */
	journals: () => books.journals.map((journal) => journalView(books, journal)),
	/** Every record of a list, as `/invoices`, oldest first, as it is answered by its id. */
	recordsOf: (path: string) =>
		tables
			.filter((table) => table.path === path)
			.flatMap((table) =>
				recordsOf(books, table).map((record) => shownRecord(books, table, record)),
			),
	/** Names of the files that are attached to a journal. */
	filesOf: (id: string) => books.journals.find(({ journalId }) => journalId === id)?.files ?? [],
	/** From now on lists show everything so many seconds late. */
	lagSearch: (seconds: number) => {
		world.index.lagSeconds = seconds;
	},
	/** Taxes on the lines of journals are kept, as editions other than India's may do (assumed). */
	takeTax: () => {
		books.takesTax = true;
	},
	person: person({ books, grants, ...world }),
	/** Locks everything up to that day (`yyyy-mm-dd`), or nothing. */
	lock: (until: string | null) => {
		books.lockedUntil = until;
	},
	/** What a person does in the chart of accounts: marks an account as active or inactive. */
	setAccountActive: (name: string, active: boolean) => {
		const account = books.accounts.find((one) => one.name === name);
		if (account === undefined) throw new Error(`There is no account ${name}.`);
		Object.assign(account, { active });
	},
	/** Ends all access tokens; refresh tokens stay. */
	expireTokens: () => grants.expireTokens(),
	/** Withdraws the user's consent: every token is dead. */
	revoke: () => grants.revoke(),
	/** Everything, for the option `saved` of a later start. */
	save: () => saved(books),
});
