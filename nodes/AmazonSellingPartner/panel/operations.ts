import type { INodeProperties } from 'n8n-workflow';
import type { Operation, Resource } from '../../common/operation';

/** One entry of the operation list: what it is called, its action and what it does. */
export type Entry = readonly [value: string, name: string, action: string, description: string];

/** A resource of its operations and their entries in the panel, which stand in the order of the alphabet. */
export function resourceOf(
	resource: string,
	entries: readonly Entry[],
	operations: Readonly<Record<string, Operation>>,
): Resource {
	const type = 'options' as const;
	const usual = entries.find(([value]) => value === 'getAll') ?? entries[0];
	const field: INodeProperties = {
		displayName: 'Operation',
		name: 'operation',
		type,
		noDataExpression: true,
		default: usual?.[0] ?? '',
		displayOptions: { show: { resource: [resource] } },
		options: entries.map(([value, name, action, description]) => ({
			name,
			value,
			action,
			description,
		})),
	};
	const panels = Object.values(operations).flatMap(({ description }) => description);
	return { description: [field, ...panels], operations };
}
