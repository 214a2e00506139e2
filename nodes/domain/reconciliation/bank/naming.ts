import type { BankLine, PayoutToMatch } from './bankLine';

/** Shorter numbers stand in many texts by chance. */
const shortestName = 6;

/** Whether what the bank wrote names the payout by its trace id or its settlement, as a word of its own. */
export function names({ text }: BankLine, { traceId, settlementId }: PayoutToMatch): boolean {
	const words = new Set(text.toUpperCase().split(/[^A-Z0-9]+/));
	return [traceId, settlementId]
		.flatMap((name) => name.toUpperCase().split(/[\s,]+/))
		.some((name) => name.length >= shortestName && words.has(name));
}

/** Whether the bank says that it is Amazon's; where no word is given, it never does. */
export const isOfAmazon = ({ text }: BankLine, words: readonly string[]): boolean =>
	words.some((word) => text.toLowerCase().includes(word.toLowerCase()));
