import type { FastifyInstance } from 'fastify';
import { incomingOf } from '../shared/server.mts';
import { accountList } from './accountList.mts';
import { accountTransactions } from './accountTransactions.mts';
import { accountView } from './accountView.mts';
import { newAccount } from './books.mts';
import { groupOf } from './accountTypes.mts';
import { alreadyExists, inUse, invalidValue, notFound } from './errors.mts';
import { bodyOf, textField, type Fields } from './fields.mts';
import type { Account, Books } from './records.mts';
import type { World } from './world.mts';

interface ById {
	Params: { id: string };
}

/** Y:chart-of-accounts. */
export function addAccounts(app: FastifyInstance, { books, now }: World): void {
	app.get('/chartofaccounts', (request) => accountList(books, incomingOf(request).query));
	app.get('/chartofaccounts/transactions', (request) =>
		accountTransactions(books, incomingOf(request).query),
	);
	// The YAML shows one account without its key; with it, as for created ones, is assumed.
	app.get<ById>('/chartofaccounts/:id', ({ params }) => ({
		code: 0,
		message: 'success',
		chart_of_account: accountView(books, accountBy(books, params.id)),
	}));
	app.post('/chartofaccounts', (request, reply) => {
		const account = newAccount(books, readAccount(books, bodyOf(request)), now());
		books.accounts.push(account);
		void reply.code(201);
		const view = accountView(books, account);
		return { code: 0, message: 'The account has been created.', chart_of_account: view };
	});
	app.put<ById>('/chartofaccounts/:id', (request) => {
		const account = accountBy(books, request.params.id);
		const others = { ...books, accounts: books.accounts.filter((other) => other !== account) };
		// What the request does not name stays (assumed, as for journals).
		const { userCreated: _kept, ...changed } = readAccount(others, {
			...requestOf(account),
			...bodyOf(request),
		});
		Object.assign(account, changed, { modified: now() });
		const view = accountView(books, account);
		return {
			code: 0,
			message: 'The details of the account have been updated.',
			chart_of_account: view,
		};
	});
	app.delete<ById>('/chartofaccounts/:id', ({ params }) => {
		const account = accountBy(books, params.id);
		const lines = books.journals.flatMap((journal) => journal.lines);
		if (lines.some(({ accountId }) => accountId === params.id)) throw inUse(account.name);
		books.accounts.splice(books.accounts.indexOf(account), 1);
		return { code: 0, message: 'The account has been deleted.' };
	});
	for (const state of ['active', 'inactive']) {
		app.post<ById>(`/chartofaccounts/:id/${state}`, ({ params }, reply) => {
			const changed = { active: state === 'active', modified: now() };
			Object.assign(accountBy(books, params.id), changed);
			void reply.code(201);
			return { code: 0, message: `The account has been marked as ${state}.` };
		});
	}
}

const requestOf = (account: Account): Fields => ({
	account_name: account.name,
	account_type: account.type,
	account_code: account.code,

	currency_id: account.currency_id,
	description: account.description,
	parent_account_id: account.parentId,
});

function accountBy(books: Books, id: string): Account {
	const found = books.accounts.find(({ accountId }) => accountId === id);
	if (found === undefined) throw notFound('Account');
	return found;
}

/** Name of 1 to 100 characters (length assumed), unique without regard to case (assumed), known type. */
function readAccount(books: Books, body: Fields) {
	const name = textField(body, 'account_name', 100).trim();
	const type = textField(body, 'account_type', 100);
	if (name === '') throw invalidValue('account_name');
	if (groupOf(type) === undefined) throw invalidValue('account_type');
	if (books.accounts.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
		throw alreadyExists(`The account name "${name}"`);
	}
	const currency_id = textField(body, 'currency_id', 100);
	const isKnown = books.currencies.some((currency) => currency.currency_id === currency_id);
	if (currency_id !== '' && !isKnown) throw invalidValue('currency_id');
	const parentId = textField(body, 'parent_account_id', 100);
	const parent = books.accounts.find(({ accountId }) => accountId === parentId);
	// A sub-account has its parent's type (assumed).
	if (parentId !== '' && parent?.type !== type) throw invalidValue('parent_account_id');
	const code = textField(body, 'account_code', 100);
	const description = textField(body, 'description', 500); // assumed
	return { name, type, code, description, currency_id, parentId, userCreated: true };
}
