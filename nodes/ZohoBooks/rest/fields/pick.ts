import { isRecord } from '../../../domain/exactJson';
import { searchMethod } from '../../../clients/zohoBooks/listSearch';
import { plainText, unusable, type Field } from './field';

/** A record picked from a searchable list of the organization (`vendors`, `items`, …), or named by its id. */
export function pick(displayName: string, key: string, list: string, description?: string): Field {
	return {
		key,
		panel: {
			displayName,
			name: key,
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			description,
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					typeOptions: { searchListMethod: searchMethod(list), searchable: true },
				},
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 460000000000361' },
			],
		},
		toZoho: (given) => idOf(displayName, given),
	};
}

/** An id stays text: as a number it would lose its last digits without a word. */
export function idOf(displayName: string, given: unknown): string | undefined {
	const value = isRecord(given) ? given.value : given;
	if (value === undefined || value === null) return undefined;
	if (typeof value === 'number' && !Number.isSafeInteger(value)) {
		throw unusable(displayName, value, 'This ID has lost digits; give it as a text.');
	}
	const id = plainText(value);
	if (id === undefined) throw unusable(displayName, given, 'Pick one of the list, or give its ID.');
	return id === '' ? undefined : id;
}
