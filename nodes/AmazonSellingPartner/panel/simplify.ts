import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

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
