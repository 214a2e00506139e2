import type { INodeProperties } from 'n8n-workflow';
import { shownFor } from '../../common/shownFor';
import type { TableOperation } from './operations/operation';
import { simplifyField } from '../../common/simplifyField';

interface Shared {
	readonly text: string;
	readonly field: INodeProperties;
	readonly values: string[];
}

/** The fields of all operations, each once, in the order that each operation has them: what several operations share is shown for all of them. */
export function fieldsOf(
	resource: string,
	operations: readonly TableOperation[],
): INodeProperties[] {
	const shared: Shared[] = [];
	for (const { value, fields } of operations) {
		// Before which of those that are there already a new one stands.
		let next = shared.length;
		for (const field of [...fields].reverse()) {
			const text = JSON.stringify(field);
			const at = shared.findIndex((one) => one.text === text);
			if (at < 0) shared.splice(next, 0, { text, field, values: [value] });
			else shared[at]?.values.push(value);
			next = at < 0 ? next : at;
		}
	}
	return shared
		.sort((left, right) => +isLast(left.field) - +isLast(right.field))
		.flatMap(({ field, values }) => shownFor(resource, values, [field]));
}

const isLast = ({ name }: INodeProperties): boolean => name === simplifyField.name;
