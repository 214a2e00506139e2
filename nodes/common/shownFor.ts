import type { INodeProperties } from 'n8n-workflow';

/** The fields of one or more operations, shown only when one of them is chosen. */
export function shownFor(
	resource: string,
	operation: readonly string[],
	fields: readonly INodeProperties[],
): INodeProperties[] {
	return fields.map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { ...field.displayOptions?.show, resource: [resource], operation: [...operation] },
		},
	}));
}
