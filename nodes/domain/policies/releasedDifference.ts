import { fromDecimal } from '../money/money';
import type { SettlementReading } from '../sources/settlementReport/settlement';
import { doesNotAddUp } from '../sources/settlementReport/sumCheck';
import type { Tally } from './tally';

/** By settlement id: the difference that the user accepts, as a decimal string. */
export type ReleasedDifferences = ReadonlyMap<string, string>;

/**
 * What a settlement lacks, to be posted to suspense in its last part, where the user released just this
 * difference (docs/accounting.md, "A report that never adds up"); nothing where it adds up. Any other difference is refused.
 */
export function releasedDifference(
	reading: SettlementReading,
	released: ReleasedDifferences,
	lastPart: string,
): Tally[] {
	const { header, difference } = reading;
	if (difference.minor === 0n) return [];
	const accepted = released.get(header.settlementId);
	if (accepted === undefined) throw doesNotAddUp(reading);
	if (fromDecimal(accepted, difference.currency).minor !== difference.minor) {
		throw doesNotAddUp(reading);
	}
	return [
		{
			transactionType: 'Released difference',
			path: ['Total less charges'],
			category: 'uncategorized',
			entryId: 'released-difference',
			part: lastPart,
			minor: difference.minor,
			count: 1,
		},
	];
}
