import type { FastifyInstance } from 'fastify';
import { bankAccountBy } from './bankAccountRoutes.mts';
import { newId } from './books.mts';
import { invalidValue } from './errors.mts';
import { bodyOf, dateField, textField, type Fields } from './fields.mts';
import { bankTransactions } from './tables/bankTransactions.mts';
import { rowsIn } from './tables/documents.mts';
import { readDecimal } from './tables/read.mts';
import { recordsOf } from './tables/store.mts';
import type { World } from './world.mts';

/** Y:bank-accounts, import of a statement: the lines of a bank feed. One with a known `transaction_id` is left out (Y). */
export function addStatements(app: FastifyInstance, { books, now }: World): void {
	app.post('/bankstatements', (request, reply) => {
		const body = bodyOf(request);
		const { accountId } = bankAccountBy(books, body.account_id);
		const records = recordsOf(books, bankTransactions);
		for (const row of rowsIn(body.transactions)) {
			const line = lineOf(row);
			const isKnown = records.some(
				({ fields }) =>
					line.statement_id !== '' &&
					fields.account_id === accountId &&
					fields.statement_id === line.statement_id,
			);
			if (isKnown) continue;
			const id = newId(books);
			const fields = { ...line, account_id: accountId, imported_transaction_id: newId(books) };
			const times = { created: now(), modified: now() };
			records.push({ id, status: 'uncategorized', ...times, fields });
		}
		void reply.code(201);
		return { code: 0, message: 'Your bank statement has been imported.' };
	});
}

function lineOf(row: Fields): Fields {
	const side = textField(row, 'debit_or_credit', 100);
	if (!['debit', 'credit'].includes(side)) throw invalidValue('debit_or_credit');
	return {
		statement_id: textField(row, 'transaction_id', 100),
		date: dateField(row, 'date'),
		amount: readDecimal(row, 'amount'),
		debit_or_credit: side,
		payee: textField(row, 'payee', 100),
		description: textField(row, 'description', 500),
		reference_number: textField(row, 'reference_number', 100),
	};
}
