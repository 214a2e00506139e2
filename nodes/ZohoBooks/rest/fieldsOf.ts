import type { INodeProperties } from 'n8n-workflow';
import { shownFor } from '../../common/shownFor';
import type { TableOperation } from './operations/operation';
import { simplifyField } from '../../common/simplifyField';

/** The fields of all operations, each once: what several operations share is shown for all of them. */
export function fieldsOf(
	resource: string,
	operations: readonly TableOperation[],
): INodeProperties[] {
	const shared = new Map<string, { field: INodeProperties; values: string[] }>();
	for (const { value, fields } of operations) {
		for (const field of fields) {
			const text = JSON.stringify(field);
			const known = shared.get(text) ?? { field, values: [] };
			known.values.push(value);
			shared.set(text, known);
		}
	}
	return [...shared.values()]
		.sort((left, right) => +isLast(left.field) - +isLast(right.field))
		.flatMap(({ field, values }) => shownFor(resource, values, [field]));
}

const isLast = ({ name }: INodeProperties): boolean => name === simplifyField.name;
