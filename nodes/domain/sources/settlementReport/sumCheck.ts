import { toDecimal } from '../../money/money';
import { Refusal } from '../../refusal';
import type { SettlementReading } from './settlement';

/** Refuses a settlement whose charges do not sum to its total. */
export function requireSum(reading: SettlementReading): void {
	if (reading.difference.minor !== 0n) throw doesNotAddUp(reading);
}

/** Names both sums and the difference. */
export function doesNotAddUp({ header, sumOfCharges, difference }: SettlementReading): Refusal {
	const figures = {
		settlementId: header.settlementId,
		total: toDecimal(header.total),
		sumOfCharges: toDecimal(sumOfCharges),
		difference: toDecimal(difference),
	};
	return new Refusal(
		'doesNotAddUp',
		`Settlement ${figures.settlementId}: its total is ${figures.total} ${header.total.currency}, but its charges sum to ${figures.sumOfCharges}, a difference of ${figures.difference}.`,
		'Nothing of it was posted. The file is incomplete or damaged: download it again, or wait for Amazon to issue it anew. If the difference is to stand, release it (form What needs attention, or an option of the mapper): it is then posted to suspense.',
		figures,
	);
}
