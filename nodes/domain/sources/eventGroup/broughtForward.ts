import { fromDecimal, isZero, signOf } from '../../money/money';
import type { AmountLine } from '../amountLine';
import type { EventGroup } from './eventGroup';

/**
 * What a period began with, as the rows of its report name it: a debt to Amazon, or a reserve that comes
 * back. None where it began with nothing.
 */
export function broughtForward(
	{ beginningBalance }: EventGroup,
	posted: number,
): readonly AmountLine[] {
	if (!beginningBalance) return [];
	const amount = fromDecimal(beginningBalance.amount, beginningBalance.currency);
	if (isZero(amount)) return [];
	const name = signOf(amount) < 0 ? 'Payable to Amazon' : 'Previous Reserve Amount Balance';
	return [
		{
			transactionType: 'other-transaction',
			path: ['other-transaction', name],
			amount,
			posted,
			marketplace: '',
			orderId: '',
			sku: '',
			quantity: '',
			fulfilment: '',
		},
	];
}
