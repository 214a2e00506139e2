// What a story says of the money, worked out without the code under test: the accounts, when it happened and
// when it became payable.
import { DateTime } from 'luxon';
import type { StoryEvent } from '../../../../simulators/sellingPartner/index.mts';
import type {
	ChargeName,
	Charges,
} from '../../../../simulators/sellingPartner/story/chargeKinds.mts';
import { minorOf } from '../../../../simulators/sellingPartner/story/money.mts';
import { withoutZeros, type Entry, type TrialBalance } from './accounts.mjs';

/** An order, a refund or another charge. Dates are those of the books' time zone. */
export interface Told {
	readonly kind: 'order' | 'refund' | 'charge';
	/** Of an order. */
	readonly id: string;
	readonly currency: string;
	readonly happened: string;
	/** Later than it happened where Amazon held the money back. */
	readonly payable: string;
	readonly charges: ReadonlyArray<readonly [ChargeName, bigint]>;
}

// prettier-ignore
const accounts: Partial<Record<ChargeName, string>> = {
	principal: 'Amazon Sales', shipping: 'Amazon Shipping Income', shippingPromotion: 'Amazon Promotions',
	tax: 'Amazon Sales Tax', withheldTax: 'Amazon Sales Tax',
	commission: 'Amazon Referral Fees', refundCommission: 'Amazon Referral Fees', fulfillmentFee: 'Amazon FBA Fees',
	storage: 'Amazon Storage Fees', advertising: 'Amazon Advertising',
	reserveHeld: 'Amazon Reserved Balance', reserveReturned: 'Amazon Reserved Balance',
};

/** What the buyer of an order pays; the rest of its charges is between Amazon and the seller. */
const ofBuyer: readonly ChargeName[] = ['principal', 'tax', 'shipping', 'shippingPromotion'];

export const dateIn = (timeZone: string, instant: number | string): string =>
	DateTime.fromMillis(new Date(instant).getTime(), { zone: timeZone }).toFormat('yyyy-MM-dd');

export function toldOf(story: readonly StoryEvent[], timeZone: string): Told[] {
	return story.flatMap((event) => {
		if (event.kind === 'settlements' || event.kind === 'cancel') return [];
		const { kind, deferred, store } = event;
		const currency = currencyOf(store);
		const happened = event.kind === 'order' ? shippedAt(event) : event.at;
		const charges =
			event.kind === 'charge' ? [event.charges] : event.items.map((one) => one.charges);
		return {
			kind,
			id: event.kind === 'order' ? event.id : '',
			currency,
			happened: dateIn(timeZone, happened),
			payable: dateIn(timeZone, deferred?.until ?? happened),
			charges: charges.flatMap((one) => amountsOf(one, currency)),
		};
	});
}

/** A day after it was placed where the story does not say. */
const shippedAt = ({ at, shipped }: Extract<StoryEvent, { kind: 'order' }>): string | number =>
	shipped ?? Date.parse(at) + 86_400_000;

const currencyOf = (store?: string): string => (store === 'A2EUQ1WTGCTBG2' ? 'CAD' : 'USD');

const amountsOf = (charges: Charges, currency: string): Array<readonly [ChargeName, bigint]> =>
	(Object.entries(charges) as Array<[ChargeName, string]>).map(([name, text]) => [
		name,
		minorOf(text, currency),
	]);

/** What they come to, by account. */
export const byAccount = (told: readonly Told[], wanted?: readonly ChargeName[]): TrialBalance =>
	withoutZeros(
		told.flatMap(({ kind, currency, charges }) =>
			charges
				.filter(([name]) => wanted?.includes(name) ?? true)
				.map(([name, minor]) => ({ account: accountOf(kind, name, currency), minor })),
		),
	);

export const paidByBuyers = (told: readonly Told[]): TrialBalance =>
	byAccount(
		told.filter(({ kind }) => kind === 'order'),
		ofBuyer,
	);

function accountOf(kind: Told['kind'], name: ChargeName, currency: string): string {
	const account = kind === 'refund' && name === 'principal' ? 'Amazon Refunds' : accounts[name];
	if (account === undefined) throw new Error(`No account is known of ${name}.`);
	return `${currency} ${account}`;
}

/** Held back at the end of a day. */
export const heldAt = (told: readonly Told[], date: string): Told[] =>
	told.filter(({ happened, payable }) => happened <= date && payable > date);

/** The sums of all accounts of a currency, with the other sign, on one account: what balances them. */
export const balancing = (amounts: TrialBalance, account: string): Array<Omit<Entry, 'date'>> =>
	Object.entries(amounts).map(([name, minor]) => ({
		account: `${name.slice(0, 3)} ${account}`,
		minor: -minor,
	}));
