import type { FastifyInstance } from 'fastify';
import { incomingOf } from '../shared/server.mts';
import { newAccount } from './books.mts';
import { numberOf } from './decimal.mts';
import { alreadyExists, inUse, invalidValue, notFound } from './errors.mts';
import { bodyOf, textField, type Fields } from './fields.mts';
import { baseBalances } from './ledger.mts';
import { choice, pageOf, sorted } from './listing.mts';
import { basePrecision } from './precision.mts';
import type { Account, Books } from './records.mts';
import { currencyFields } from './tables/shared.mts';
import type { World } from './world.mts';

interface ById {
	Params: { id: string };
}

/** Cash is listed too (N: list-bank-accounts). */
const kinds = ['bank', 'credit_card', 'cash'];

/** Y:bank-accounts: the accounts of the chart that hold money. */
export function addBankAccounts(app: FastifyInstance, { books, now }: World): void {
	const path = '/bankaccounts';
	const answer = (message: string, account: Account) => ({
		code: 0,
		message,
		bankaccount: view(books, account),
	});
	app.get(path, (request) => {
		const { query } = incomingOf(request);
		const filter = choice(query, 'filter_by', ['Status.All', 'Status.Active', 'Status.Inactive']);
		const all = books.accounts.filter(({ type }) => kinds.includes(type));
		const shown = all.filter(
			({ active }) => filter === 'Status.All' || active === (filter === 'Status.Active'),
		);
		const ordered = sorted(shown, 'A', ({ name }) => name.toLowerCase());
		const listing = { reportName: 'Bank Accounts', filter, sortColumn: 'account_name' };
		const { rows, page_context } = pageOf(ordered, query, { ...listing, sortOrder: 'A' });
		const bankaccounts = rows.map((account) => view(books, account));
		return { code: 0, message: 'success', bankaccounts, page_context };
	});
	app.get<ById>(`${path}/:id`, ({ params }) => answer('success', bankAccountBy(books, params.id)));
	app.post(path, (request, reply) => {
		const account = newAccount(books, read(books, bodyOf(request)), now());
		books.accounts.push(account);
		void reply.code(201);
		return answer('The bank account has been created.', account);
	});
	app.put<ById>(`${path}/:id`, (request) => {
		const account = bankAccountBy(books, request.params.id);
		const { accountId: _own, ...changed } = read(books, bodyOf(request), account.accountId);
		Object.assign(account, changed, { modified: now() });
		return answer('The bank account has been updated.', account);
	});
	app.delete<ById>(`${path}/:id`, ({ params }) => {
		const account = bankAccountBy(books, params.id);
		if (baseBalances(books).has(account.accountId)) throw inUse(account.name);
		books.accounts.splice(books.accounts.indexOf(account), 1);
		return { code: 0, message: 'The bank account has been deleted.' };
	});
	for (const state of ['active', 'inactive']) {
		app.post<ById>(`${path}/:id/${state}`, ({ params }, reply) => {
			const changed = { active: state === 'active', modified: now() };
			Object.assign(bankAccountBy(books, params.id), changed);
			void reply.code(201);
			return { code: 0, message: `The account has been marked as ${state}.` };
		});
	}
}

export function bankAccountBy(books: Books, id: unknown): Account {
	const found = books.accounts.find(({ accountId }) => accountId === id);
	if (found === undefined || !kinds.includes(found.type)) throw notFound('Account');
	return found;
}

/** Names are unique in the whole chart (assumed, as there). */
function read(books: Books, body: Fields, accountId = '') {
	const name = textField(body, 'account_name', 100).trim();
	const type = textField(body, 'account_type', 100);
	if (name === '') throw invalidValue('account_name');
	if (!['bank', 'credit_card'].includes(type)) throw invalidValue('account_type');
	const isTaken = books.accounts.some(
		(other) => other.accountId !== accountId && other.name.toLowerCase() === name.toLowerCase(),
	);
	if (isTaken) throw alreadyExists(`The account name "${name}"`);
	const { currency_id } = currencyFields(books, body);
	return {
		accountId,
		name,
		type,
		code: textField(body, 'account_code', 100),
		currency_id: String(currency_id),
		description: textField(body, 'description', 500),
		userCreated: true,
		bank: {
			bank_name: textField(body, 'bank_name', 100),
			account_number: textField(body, 'account_number', 100),
			routing_number: textField(body, 'routing_number', 100),
			is_primary_account: body.is_primary_account === true,
		},
	};
}

function view(books: Books, account: Account) {
	const { accountId, currency_id } = account;
	const balance = numberOf(baseBalances(books).get(accountId) ?? 0n, basePrecision(books));
	const feed = (books.stored['/banktransactions'] ?? []).filter(
		({ status, fields }) => status === 'uncategorized' && fields.account_id === accountId,
	);
	return {
		account_id: accountId,
		account_name: account.name,
		account_code: account.code,
		account_type: account.type,
		...currencyFields(books, { currency_id }),
		description: account.description,
		...account.bank,
		uncategorized_transactions: feed.length,
		is_active: account.active,
		balance,
		bcy_balance: balance,
		bank_balance: 0,
	};
}
