import type { INodeProperties } from 'n8n-workflow';
import { plainText, unusable, type Field } from './field';

/** A line of text; Zoho refuses what is too long for it. */
export function text(
	displayName: string,
	key: string,
	description?: string,
	more: Partial<INodeProperties> = {},
): Field {
	return {
		key,
		panel: { displayName, name: key, type: 'string', default: '', description, ...more },
		toZoho: (given) => {
			if (given === undefined || given === null) return undefined;
			const written = plainText(given);
			if (written !== undefined) return written;
			throw unusable(displayName, given, 'Give a text.');
		},
	};
}

/** A text of several lines. */
export const multiline = (displayName: string, key: string, description?: string): Field =>
	text(displayName, key, description, { typeOptions: { rows: 3 } });
