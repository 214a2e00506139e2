import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** Amazon's records as items, simplified unless the user wants them raw. */
export function itemsOf(
	ctx: IExecuteFunctions,
	item: number,
	records: readonly IDataObject[],
	simplify: (record: IDataObject) => IDataObject,
) {
	const raw = ctx.getNodeParameter('simplify', item, true) !== true;
	return records.map((record) => ({ json: raw ? record : simplify(record) }));
}
