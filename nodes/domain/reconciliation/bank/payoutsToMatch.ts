import { isZero, type Money } from '../../money/money';
import type { AmazonSide, PayoutSaid, SettlementSaid } from '../amazon/said';
import { dayIn } from '../period';
import type { PayoutToMatch } from './bankLine';

/**
 * What Amazon has sent to the bank: its payouts, and the paid settlements that no payout names (an account may
 * have no access to payouts). What failed, or comes to nothing, is left out.
 */
export function payoutsToMatch(
	{ payouts, settlements }: AmazonSide,
	zone: string,
): PayoutToMatch[] {
	const sent = payouts.filter(({ status, amount }) => isSent(status) && amount && !isZero(amount));
	const found = sent.map((payout) => ofPayout(payout, settlements, zone));
	const known = new Set(payouts.map(({ settlementId }) => settlementId));
	const others = settlements
		.filter((one) => one.groupId !== '' && isSent(one.transferStatus) && !one.isOpen)
		.filter(({ total, settlementId }) => total && !isZero(total) && !known.has(settlementId));
	return [...found, ...others.map((one) => ofSettlement(one, zone))];
}

const isSent = (status: string): boolean => !/fail|cancel|no_payout|^$/i.test(status);

function ofPayout(
	payout: PayoutSaid,
	settlements: readonly SettlementSaid[],
	zone: string,
): PayoutToMatch {
	const { settlementId, payoutId, traceId, amount, created } = payout;
	const said = settlements.find((one) => settlementId !== '' && one.settlementId === settlementId);
	return {
		name: settlementId || payoutId,
		settlementId,
		traceId: traceId || (said?.traceId ?? ''),
		date: dayIn(created, zone),
		amounts: distinct([amount, said?.converted ?? null, said?.total ?? null]),
	};
}

const ofSettlement = (said: SettlementSaid, zone: string): PayoutToMatch => ({
	name: said.settlementId || said.groupId,
	settlementId: said.settlementId,
	traceId: said.traceId,
	date: dayIn(said.periodEnd, zone),
	amounts: distinct([said.converted, said.total]),
});

/** One amount a currency: the payout's own before the settlement's. */
function distinct(amounts: ReadonlyArray<Money | null>): Money[] {
	const byCurrency = new Map<string, Money>();
	for (const amount of amounts) {
		if (amount && !byCurrency.has(amount.currency)) byCurrency.set(amount.currency, amount);
	}
	return [...byCurrency.values()];
}
