import { toDecimal, money } from '../money/money';
import { marketplacePlace } from '../marketplaces';
import { timesFraction } from '../money/fraction';
import { mayContainTax } from './feeTax';
import type { BookedCharges } from './settlementWarnings';
import type { Tally } from './tally';

/**
 * Standard rates of VAT or GST in per cent, by country; 0 where it differs within the country. EU:
 * https://europa.eu/youreurope/business/taxation/vat/vat-rules-rates/, others by their tax authorities. They
 * only show the size of what is in question; nothing is booked by them.
 */
// prettier-ignore
const standardRates: Readonly<Record<string, bigint>> = {
	DE: 19n, FR: 20n, IT: 22n, ES: 21n, NL: 21n, BE: 21n, IE: 23n, SE: 25n, PL: 23n, GB: 20n, TR: 20n,
	AU: 10n, JP: 10n, SG: 9n, IN: 18n, AE: 5n, SA: 15n, EG: 14n, ZA: 15n, MX: 16n, CA: 0n,
};

/** Reports give most fees with the tax inside and no row for it: without a rule nobody can recover it. */
export function feesMayContainTax(booked: BookedCharges): string | null {
	const { reading, tallies, choices, placeOf } = booked;
	if (choices.feesFrom === 'bills') return null;
	const settled = new Set(choices.feesContainTax.map(({ marketplace }) => marketplace));
	if (settled.has('')) return null;
	const answered = new Set([...settled].map(marketplacePlace));
	const open = tallies.filter((tally) => {
		const place = placeOf(tally);
		return mayContainTax(tally) && place in standardRates && !answered.has(place);
	});
	const { currency } = reading.header.total;
	const gross = grossOf(open);
	if (gross === 0n) return null;
	const shown = (minor: bigint) => `${toDecimal(money(minor, currency))} ${currency}`;
	const places = [...new Set(open.map(placeOf))].sort();
	return `Fees of ${shown(gross)} (${places.join(', ')}) may contain VAT or GST that Amazon's report does not name${estimate(open, placeOf, shown)}. Set "Fees That Contain Tax" in the mapper, so that what you can recover goes to input tax; with a recoverable share of 0 it stays in the fees, and this is not asked again.`;
}

const grossOf = (tallies: readonly Tally[]): bigint =>
	-tallies.reduce((sum, { minor }) => sum + minor, 0n);

/** At the standard rate, where the fees are of one country and it has one. */
function estimate(
	open: readonly Tally[],
	placeOf: BookedCharges['placeOf'],
	shown: (minor: bigint) => string,
): string {
	const [place = '', second] = new Set(open.map(placeOf));
	const rate = standardRates[place] ?? 0n;
	if (second !== undefined || rate === 0n) return '';
	const tax = timesFraction(grossOf(open), { numerator: rate, denominator: rate + 100n });
	return `: ${shown(tax)} at the standard rate of ${rate} %`;
}
