import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Table } from './table';

/** The record as the panel wants it: what matters first, or all that Zoho answers. */
export function shown(
	ctx: IExecuteFunctions,
	item: number,
	{ simple }: Table,
	record: IDataObject,
): IDataObject {
	if (ctx.getNodeParameter('simplify', item, true) === false) return record;
	const keys = simple.filter((key) => record[key] !== undefined);
	return Object.fromEntries(keys.map((key) => [key, record[key]]));
}
