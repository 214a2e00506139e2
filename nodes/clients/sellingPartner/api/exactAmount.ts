import type { IDataObject } from 'n8n-workflow';
import { fromDecimal, toDecimal } from '../../../domain/money/money';
import { Refusal } from '../../../domain/refusal';

/** An amount as items carry it: a decimal text, never a JSON number. */
export interface Amount extends IDataObject {
	readonly currency: string;
	readonly amount: string;
}

/** Beyond fifteen digits a JSON number may already have lost a cent. */
const exactDigits = 15;

/** The decimal text of an amount that Amazon sends as a JSON number, or as text. */
export function exactAmount(value: number | string, currency: string): Amount {
	const text = String(value).trim();
	const digits = text.replace(/\D/g, '').replace(/^0+/, '');
	if (digits.length > exactDigits || /e/i.test(text)) {
		throw new Refusal(
			'inexactAmount',
			`Amazon's amount ${text} ${currency} has more digits than can be read exactly.`,
			'Take the amount from Seller Central.',
		);
	}
	return { currency, amount: toDecimal(fromDecimal(text, currency)) };
}
