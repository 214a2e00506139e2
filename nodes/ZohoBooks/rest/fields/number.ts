import { Refusal } from '../../../domain/refusal';
import { decimalText } from '../../../domain/money/decimal';
import { isEmpty, plainText, unusable, type Field } from './field';

/** How Zoho's specification wants the value. */
type As = 'number' | 'text';

/** An amount, a quantity or a rate: exact, at most 15 digits, so that a JSON number carries it unchanged. */
export function decimal(
	displayName: string,
	key: string,
	description?: string,
	placeholder = 'e.g. 12.50',
	as: As = 'number',
): Field {
	return {
		key,
		panel: { displayName, name: key, type: 'string', default: '', placeholder, description },
		toZoho: (given) => {
			if (isEmpty(given)) return undefined;
			const exact = exactDecimal(displayName, given);
			return as === 'text' ? exact : +exact;
		},
	};
}

/** A count, such as days. */
export function whole(displayName: string, key: string, description?: string): Field {
	return {
		key,
		panel: { displayName, name: key, type: 'number', default: 0, description },
		toZoho: (given) => {
			if (isEmpty(given)) return undefined;
			const count = Number(plainText(given));
			if (Number.isSafeInteger(count)) return count;
			throw unusable(displayName, given, 'Give a whole number.');
		},
	};
}

function exactDecimal(displayName: string, given: unknown): string {
	const written = plainText(given) ?? '';
	const sign = written.startsWith('-') ? '-' : '';
	const digits = decimalText(written.slice(sign.length));
	if (digits !== null) return `${sign}${digits}`;
	const nextStep =
		'Give a number with a point before the decimals and at most 15 digits, for example 1234.56.';
	throw new Refusal(
		'invalidAmount',
		`"${displayName}" is no exact number: "${written}".`,
		nextStep,
	);
}
