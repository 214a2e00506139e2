import type { IDataObject } from 'n8n-workflow';
import { isEmpty } from './fields/field';
import { writable } from './values';
import type { Table } from './table';

/**
 * The body that changes some fields of a record and nothing else. Zoho's PUT wants the mandatory fields,
 * and replaces lists by what it is given (https://www.zoho.com/books/api/v3/bills/#update-a-bill), so what
 * stands there now goes along.
 */
export function withWhatStands(
	table: Table,
	current: IDataObject,
	changes: IDataObject,
): IDataObject {
	const body: IDataObject = {};
	const required = (table.required ?? []).map(({ key }) => key);
	for (const key of [...required, ...(table.keptInUpdate ?? [])]) {
		if (!isEmpty(current[key])) body[key] = current[key];
	}
	// The rate of another currency would be wrong without a word.
	if ('currency_id' in changes) delete body.exchange_rate;
	for (const { key, carried } of writable(table)) {
		const kept = carried?.(current[key]);
		if (kept !== undefined) body[key] = kept;
	}
	return { ...body, ...changes };
}
