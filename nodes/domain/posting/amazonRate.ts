import { ratePaid } from '../money/exchangeRate';
import { fromDecimal, signOf, type Money } from '../money/money';
import { Refusal } from '../refusal';

/** The event group that a settlement belongs to, as far as its exchange rate is concerned. */
export interface PaidGroup {
	readonly originalTotal: { readonly amount: string; readonly currency: string } | null;
	readonly convertedTotal: { readonly amount: string; readonly currency: string } | null;
	/** Amazon's FundTransferStatus, e.g. `Succeeded`, `Processing`. */
	readonly fundTransferStatus: string;
}

/** The rate that Amazon paid; null where it cannot apply. Refused as `waiting` while it may still come. */
export function amazonRate(group: PaidGroup | null, currency: string, base: string): string | null {
	if (!group) return null;
	const { originalTotal, convertedTotal, fundTransferStatus } = group;
	if (!originalTotal) throw waiting(currency, base, fundTransferStatus);
	const original = readMoney(originalTotal);
	if (original.currency !== currency) return null;
	if (convertedTotal) return ratePaid(original, readMoney(convertedTotal), base);
	// Nothing is transferred for a total of zero or a debt; what was transferred as it is, has no rate.
	if (signOf(original) <= 0 || /^(succeeded|failed)$/i.test(fundTransferStatus)) return null;
	throw waiting(currency, base, fundTransferStatus);
}

const readMoney = ({ amount, currency }: { amount: string; currency: string }): Money =>
	fromDecimal(amount, currency);

const waiting = (currency: string, base: string, status: string): Refusal =>
	new Refusal(
		'waiting',
		`Amazon has not yet said at which rate it pays this settlement (transfer ${status || 'not started'}).`,
		'Nothing to do: the retry workflow books it as soon as Amazon names the converted total.',
		{ currency, baseCurrency: base },
	);
