import type { Journal } from '../../../clients/zohoBooks/zohoBooks';
import { fromDecimal, toDecimal } from '../../../domain/money/money';

/** A journal's total with the decimals of its currency, where that is known; else as Zoho writes it. */
export function totalText({ total, currency_code: posted }: Journal, currency: unknown): string {
	const code = posted ?? (typeof currency === 'string' ? currency : '');
	try {
		return toDecimal(fromDecimal(String(total), code));
	} catch {
		return String(total);
	}
}
