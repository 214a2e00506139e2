import type { INodeProperties } from 'n8n-workflow';
import { isEmpty, plainText, unusable, type Field } from './field';

/** One of a few values: Zoho's word for each, and what the panel calls it. */
export function choice(
	displayName: string,
	key: string,
	names: Readonly<Record<string, string>>,
	description?: string,
	preset = Object.keys(names)[0] ?? '',
): Field {
	const options = Object.entries(names)
		.map(([value, name]) => ({ name, value }))
		.sort((left, right) => left.name.localeCompare(right.name));
	return {
		key,
		panel: { displayName, name: key, type: 'options', default: preset, description, options },
		toZoho: (given) => {
			if (isEmpty(given)) return undefined;
			const value = plainText(given);
			if (value !== undefined) return value;
			throw unusable(displayName, given, 'Choose one of the list.');
		},
	};
}

/** Yes or no; the description begins with "Whether". */
export function flag(
	displayName: string,
	key: string,
	description: string,
	more: Partial<INodeProperties> = {},
): Field {
	return {
		key,
		panel: { displayName, name: key, type: 'boolean', default: false, description, ...more },
		toZoho: (given) => {
			if (isEmpty(given)) return undefined;
			if (given === true || given === 'true') return true;
			if (given === false || given === 'false') return false;
			throw unusable(displayName, given, 'Switch it on or off.');
		},
	};
}
