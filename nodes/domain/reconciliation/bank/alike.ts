import { daysBetween } from '../period';
import {
	matchOf,
	type BankLine,
	type DepositMatch,
	type MatchSettings,
	type PayoutToMatch,
} from './bankLine';
import { isOfAmazon } from './naming';

/** Deposits come late; one that does may be that of an earlier payout of the same amount. */
const rivalDays = { before: 3, after: 60 };

/**
 * Payouts that no bank line names, by amount and day. One is matched only where it and its deposit have no
 * rival within two months, on either side: two that are equal are never guessed.
 */
export function matchAlike(
	payouts: readonly PayoutToMatch[],
	lines: readonly BankLine[],
	settings: MatchSettings,
): DepositMatch[] {
	const ofAmazon = lines.filter((line) => isOfAmazon(line, settings.words));
	return payouts.map((payout) => {
		const [rivals, candidates] = rivalsOf(payout, payouts, ofAmazon);
		if (candidates.length === 0) return nothing(payout, lines, settings);
		const open = candidates.filter(({ isOpen }) => isOpen);
		if (open.length === 0 && candidates.length >= rivals.length) {
			return matchOf(payout, 'booked', 'Its deposit is booked.', candidates);
		}
		if (rivals.length === 1 && candidates.length === 1) return only(payout, candidates, settings);
		const reason = `${count(rivals.length, 'payout')} and ${count(candidates.length, 'deposit')} have this amount.`;
		return matchOf(payout, 'ambiguous', reason, candidates);
	});
}

/** All payouts and deposits that hang together by their amounts and days. */
function rivalsOf(
	payout: PayoutToMatch,
	payouts: readonly PayoutToMatch[],
	lines: readonly BankLine[],
): [PayoutToMatch[], BankLine[]] {
	const rivals = new Set([payout]);
	const candidates = new Set<BankLine>();
	for (let known = -1; known < rivals.size + candidates.size;) {
		known = rivals.size + candidates.size;
		lines
			.filter((line) => [...rivals].some((one) => fits(one, line)))
			.forEach((line) => candidates.add(line));
		payouts
			.filter((one) => [...candidates].some((line) => fits(one, line)))
			.forEach((one) => rivals.add(one));
	}
	return [[...rivals], [...candidates]];
}

const isAmount = ({ amounts }: PayoutToMatch, { amount }: BankLine): boolean =>
	amounts.some(({ minor, currency }) => minor === amount.minor && currency === amount.currency);

function fits(payout: PayoutToMatch, line: BankLine): boolean {
	const days = daysBetween(payout.date, line.date);
	return isAmount(payout, line) && days >= -rivalDays.before && days <= rivalDays.after;
}

function only(
	payout: PayoutToMatch,
	lines: readonly BankLine[],
	{ withinDays }: MatchSettings,
): DepositMatch {
	const days = daysBetween(payout.date, lines[0]?.date ?? '');
	return days <= withinDays
		? matchOf(payout, 'found', 'The only deposit of this amount.', lines)
		: matchOf(
				payout,
				'unsure',
				`The only deposit of this amount came ${days} days after it.`,
				lines,
			);
}

function nothing(
	payout: PayoutToMatch,
	lines: readonly BankLine[],
	{ withinDays }: MatchSettings,
): DepositMatch {
	const others = lines.filter(
		(line) =>
			fits(payout, line) && line.isOpen && daysBetween(payout.date, line.date) <= withinDays,
	);
	return others.length > 0
		? matchOf(
				payout,
				'unsure',
				'A deposit of this amount does not say that it is Amazon’s.',
				others,
			)
		: matchOf(payout, 'missing', 'No deposit of this amount has come.');
}

const count = (number: number, what: string): string =>
	number === 1 ? `One ${what}` : `${number} ${what}s`;
