import { matchAlike } from './alike';
import {
	matchOf,
	type BankLine,
	type DepositMatch,
	type MatchSettings,
	type PayoutToMatch,
} from './bankLine';
import { matchNamed } from './named';
import { isOfAmazon, names } from './naming';

/** Every payout with its deposit, or the reason why there is none; and what came in without a payout. */
export interface DepositMatches {
	readonly matches: readonly DepositMatch[];
	readonly unknown: readonly BankLine[];
}

/**
 * Finds the deposit of each payout among the lines of the bank feed. First those that the bank names, by trace
 * id or settlement; then, among the rest, by amount and day. A line serves one payout; where it could serve two,
 * neither gets it.
 */
export function matchDeposits(
	payouts: readonly PayoutToMatch[],
	lines: readonly BankLine[],
	settings: MatchSettings,
): DepositMatches {
	const usable = lines.filter(({ isOpen, isFromClearing }) => isOpen || isFromClearing);
	const namedBy = new Map(usable.map((line) => [line, payouts.filter((one) => names(line, one))]));
	const taken = new Set(usable.filter((line) => (namedBy.get(line) ?? []).length > 0));
	const named = new Set([...taken].flatMap((line) => namedBy.get(line) ?? []));
	const ofNamed = [...named].map((payout): DepositMatch => {
		const own = [...taken].filter((line) => namedBy.get(line)?.includes(payout));
		const isShared = own.some((line) => (namedBy.get(line) ?? []).length > 1);
		return isShared
			? matchOf(payout, 'ambiguous', 'Its deposit names another payout too.', own)
			: matchNamed(payout, own, settings);
	});
	const ofRest = matchAlike(
		payouts.filter((payout) => !named.has(payout)),
		usable.filter((line) => !taken.has(line)),
		settings,
	);
	const matches = inOrder([...ofNamed, ...ofRest], payouts);
	const meant = new Set(matches.flatMap((match) => match.lines));
	const unknown = usable.filter(
		(line) => line.isOpen && !meant.has(line) && isOfAmazon(line, settings.words),
	);
	return { matches, unknown };
}

const inOrder = (
	matches: readonly DepositMatch[],
	payouts: readonly PayoutToMatch[],
): DepositMatch[] =>
	[...matches].sort((left, right) => payouts.indexOf(left.payout) - payouts.indexOf(right.payout));
