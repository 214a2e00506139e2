import { money, toDecimal } from '../money/money';
import { Refusal } from '../refusal';
import type { BookedSettlement } from './bookSettlement';

/** A kind of charge that the catalogue does not know, and what it comes to. */
export interface UncategorizedCharge {
	readonly transactionType: string;
	readonly path: string;
	readonly amount: string;
	readonly count: number;
}

/** Names the charges that go to suspense; with `block`, refuses the settlement instead. */
export function uncategorizedCharges(
	{ reading, tallies }: BookedSettlement,
	onUncategorized: 'suspense' | 'block',
): UncategorizedCharge[] {
	const { settlementId, total } = reading.header;
	const charges = tallies
		.filter(({ category }) => category === 'uncategorized')
		.map(({ transactionType, path, minor, count }) => ({
			transactionType,
			path: path.join(' / '),
			amount: toDecimal(money(minor, total.currency)),
			count,
		}));
	if (charges.length === 0 || onUncategorized === 'suspense') return charges;
	const names = charges.map(({ transactionType, path }) => `${transactionType} / ${path}`);
	throw new Refusal(
		'uncategorizedCharges',
		`Settlement ${settlementId} holds charges that are not recognised: ${names.join('; ')}.`,
		'Set "Charges Nobody Knows" to the suspense account, or update the package.',
		{ settlementId, charges: names.join('; ') },
	);
}
