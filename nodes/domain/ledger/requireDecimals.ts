import { toDecimal } from '../money/money';
import { Refusal } from '../refusal';
import type { Journal } from './journal';

/** Refuses journals in a currency that the ledger keeps with fewer decimals than their amounts have. */
export function requireDecimals(journals: readonly Journal[], decimals: number): void {
	for (const { reference, currency, lines } of journals) {
		for (const { credit } of lines) {
			const amount = toDecimal(credit);
			const needed = amount.replace(/^[^.]*\.?/, '').replace(/0+$/, '').length;
			if (needed > decimals) throw tooFewDecimals(reference, currency, amount, decimals);
		}
	}
}

const tooFewDecimals = (reference: string, currency: string, amount: string, decimals: number) =>
	new Refusal(
		'tooFewDecimals',
		`Journal ${reference}: Zoho Books keeps ${currency} with ${decimals} decimals, too few for ${amount}.`,
		`Give ${currency} more decimal places in Zoho Books under Settings, Currencies.`,
		{ currency, amount, decimals: String(decimals) },
	);
