import type { IDataObject } from 'n8n-workflow';
import { perItem } from '../../../common/perItem';
import { Refusal } from '../../../domain/refusal';
import { refusalClassOf } from '../../../domain/refusalCodes';
import { attempt } from '../../../domain/postOnce/attempt';
import { choice } from '../../rest/fields/choice';
import type { Desk } from '../../rest/desk';
import { deskOf } from '../../rest/deskOf';
import { isEmpty } from '../../rest/fields/field';
import { wantedId } from '../../rest/operations/get';
import type { TableOperation } from '../../rest/operations/operation';
import { collection, idField, requiredFields } from '../../rest/panel';
import type { Table } from '../../rest/table';
import { newRecord } from '../../rest/values';
import { bankAccountOf, categorize } from './feedActions';
import { matchedRows } from './matchedRows';

const ifRefused = choice(
	'If Zoho Refuses',
	'ifRefused',
	{ stop: 'Stop', replace: 'Replace the Transaction' },
	'Replace books the line of the bank with the same data, and deletes the transaction that could not be matched. Only for one bank transaction of the same amount.',
);

/** What is in the books already meets the line of the bank: https://www.zoho.com/books/api/v3/bank-transactions/ */
export const match = (table: Table): TableOperation => ({
	value: 'match',
	name: 'Match',
	action: 'Match a bank transaction',
	description: 'Match a line of the bank feed with what is booked already',
	fields: [
		idField(table),
		...requiredFields({ required: [bankAccountOf, matchedRows] }),
		...collection(['Additional Fields', 'additionalFields', 'Add Field'], [ifRefused]),
	],
	run: perItem(async (ctx, item) => {
		const id = wantedId(ctx, item, table);
		const desk = deskOf(ctx, item, table);
		const fields = { required: [bankAccountOf, matchedRows], optional: [ifRefused] };
		const { account_id, ifRefused: wish, ...body } = newRecord(ctx, item, fields);
		const path = '/banktransactions/uncategorized/{id}/match';
		const answer = await attempt(async () => await desk.act(id, path, body, { account_id }));
		if ('error' in answer && !(wish === 'replace' && isPlain(answer.error))) {
			throw answer.error as Error;
		}
		const [named] = body[matchedRows.key] as IDataObject[];
		if ('error' in answer) await replace(desk, { id, account_id }, named, answer.error);
		const outcome = 'error' in answer ? 'replaced' : 'match';
		return [{ json: { outcome, transaction_id: id } }];
	}),
});

/** Zoho has looked at it and said no; neither open nor a limit that passes. */
const isPlain = (error: unknown): boolean =>
	error instanceof Refusal &&
	(error.code === 'refusedByZoho' || refusalClassOf(error.code) === 'input');

/** First the line is booked, then the other one deleted: what fails between shows twice, and is not lost. */
async function replace(desk: Desk, line: IDataObject, named: IDataObject = {}, why: unknown) {
	const old = String(named.transaction_id);
	const found = await attempt(async () => await desk.get(old));
	// What is no bank transaction, a payment say, closes documents: it stays.
	if ('error' in found || !(await isOpen(desk, line, found.value))) throw why as Error;
	const entries = keys.filter((key) => !isEmpty(found.value[key]));
	const body = Object.fromEntries(entries.map((key) => [key, found.value[key]])) as IDataObject;
	await desk.act(String(line.id), categorize.path, body);
	await desk.remove(old);
}

/** The line is not booked yet, and as much as the other one: what differs is for a person to look at. */
async function isOpen(desk: Desk, { id, account_id }: IDataObject, { amount }: IDataObject) {
	const filter = { filter_by: 'Status.Uncategorized', amount_start: amount, amount_end: amount };
	const rows = await desk.list({ account_id, ...filter });
	return rows.some((row) => desk.idOf(row) === id && String(row.amount) === String(amount));
}

// prettier-ignore
const keys = [
	'transaction_type', 'from_account_id', 'to_account_id', 'amount', 'date', 'reference_number', 'payment_mode',
	'exchange_rate', 'description', 'customer_id', 'currency_id', 'tax_id', 'is_inclusive_tax', 'bank_charges',
];
