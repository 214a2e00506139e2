import type { PayoutSaid, SettlementSaid } from '../amazon/said';

/** By the settlement's id; where it has none, the one of the same amount and trace id. */
export function payoutOf(
	{ total, converted, traceId }: SettlementSaid,
	settlementId: string,
	payouts: readonly PayoutSaid[],
): PayoutSaid | null {
	const named = payouts.filter((one) => settlementId !== '' && one.settlementId === settlementId);
	const alike = payouts.filter(
		({ amount, ...one }) =>
			traceId !== '' &&
			one.traceId === traceId &&
			[total, converted].some(
				(sum) => sum?.minor === amount?.minor && sum?.currency === amount?.currency,
			),
	);
	const found = named.length > 0 ? named : alike;
	return found.at(-1) ?? null;
}
