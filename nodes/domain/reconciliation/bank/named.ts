import { fromDecimal, isZero, signOf, subtract, sum, type Money } from '../../money/money';
import { moneyFrom } from '../amazon/fields';
import {
	matchOf,
	type BankLine,
	type DepositMatch,
	type MatchSettings,
	type PayoutToMatch,
} from './bankLine';

/** A payout whose deposits the bank names: the only ones that may come in parts, short of a fee, or converted. */
export function matchNamed(
	payout: PayoutToMatch,
	lines: readonly BankLine[],
	settings: MatchSettings,
): DepositMatch {
	const open = lines.filter(({ isOpen }) => isOpen);
	if (open.length === 0) return matchOf(payout, 'booked', 'Its deposit is booked.', lines);
	if (open.length < lines.length) {
		return matchOf(payout, 'unsure', 'A part of it is booked, another one is not.', lines);
	}
	const [first] = lines;
	const currency = first?.amount.currency ?? '';
	const wanted = payout.amounts.find((amount) => amount.currency === currency);
	if (!wanted) return converted(payout, lines);
	if (lines.some(({ amount }) => amount.currency !== currency)) {
		return matchOf(payout, 'unsure', 'Its deposits are in several currencies.', lines);
	}
	const arrived = sum(
		lines.map(({ amount }) => amount),
		currency,
	);
	const lacking = subtract(wanted, arrived);
	if (isZero(lacking))
		return matchOf(payout, 'found', 'The bank names it, and the amount is right.', lines);
	if (lines.length > 1) return several(payout, lines, wanted);
	return isFee(lacking, wanted, settings)
		? matchOf(payout, 'found', 'The bank names it; a fee was taken.', lines, { fee: lacking })
		: matchOf(payout, 'unsure', 'The bank names it, but the amount is another one.', lines);
}

/** No amount tells whether it is right: only one deposit that names it will do. */
const converted = (payout: PayoutToMatch, lines: readonly BankLine[]): DepositMatch =>
	lines.length === 1
		? matchOf(payout, 'found', 'The bank names it, and has converted it.', lines, {
				isConverted: true,
			})
		: matchOf(payout, 'ambiguous', 'Several deposits in another currency name it.', lines);

const several = (payout: PayoutToMatch, lines: readonly BankLine[], wanted: Money): DepositMatch =>
	lines.every(({ amount }) => amount.minor === wanted.minor)
		? matchOf(payout, 'ambiguous', 'Its deposit stands in the bank feed more than once.', lines)
		: matchOf(payout, 'unsure', 'The deposits that name it do not add up to it.', lines);

function isFee(lacking: Money, wanted: Money, { largestFee }: MatchSettings): boolean {
	const most = moneyFrom(largestFee, lacking.currency) ?? fromDecimal('0', lacking.currency);
	return signOf(wanted) > 0 && lacking.minor > 0n && lacking.minor <= most.minor;
}
