import { sum } from '../../money/money';
import { decimal } from '../shown';
import type { BankLine, DepositMatch, MatchState } from './bankLine';

const nextSteps: Readonly<Record<MatchState, string>> = {
	found: '',
	booked: '',
	ambiguous:
		'Look at the deposits in Zoho Books, and categorise the right one as a transfer from Amazon Clearing.',
	unsure: 'Look at the deposit in Zoho Books, and categorise it by hand if it is the right one.',
	missing: 'Wait for the deposit. If it does not come, look at the payout in Seller Central.',
};

/** A payout and its deposit as one flat item; `obstacle`: why a deposit that was found is not booked. */
export function matchLine(match: DepositMatch, isBooked: boolean, obstacle: string) {
	const { payout, state, lines, fee, isConverted, reason } = match;
	const [amount] = payout.amounts;
	const currency = lines[0]?.amount.currency ?? '';
	const isOne = lines.every((line) => line.amount.currency === currency);
	const arrived = lines.map((line) => line.amount);
	return {
		payout: payout.name,
		state: isBooked ? 'bookedNow' : state,
		reason,
		nextStep: obstacle === '' ? nextSteps[state] : obstacle,
		amount: decimal(amount),
		currency: amount?.currency ?? '',
		date: payout.date,
		deposits: lines.length,
		depositDate: lines.map(({ date }) => date).join(', '),
		depositAmount: lines.length > 0 && isOne ? decimal(sum(arrived, currency)) : '',
		depositCurrency: isOne ? currency : '',
		fee: decimal(fee),
		isConverted,
		settlementId: payout.settlementId,
		traceId: payout.traceId,
		bankTransactionIds: lines.map(({ id }) => id).join(', '),
	};
}

/** A deposit that says it is Amazon's, and that no payout explains. */
export const unknownLine = ({ id, date, amount, text }: BankLine) => ({
	payout: '',
	state: 'noPayout',
	reason: `No payout of Amazon has this amount: ${text.trim()}`,
	nextStep:
		'Read the payouts of an earlier day, and of every seller account that pays to this bank account.',
	depositDate: date,
	depositAmount: decimal(amount),
	depositCurrency: amount.currency,
	bankTransactionIds: id,
});
