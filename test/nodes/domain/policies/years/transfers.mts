// What Amazon pays for the settlements that have ended.
import { textOf } from '../../../../simulators/sellingPartner/story/money.mts';
import type { Period } from '../../../../simulators/sellingPartner/story/period.mts';
import { iso } from '../../../../simulators/sellingPartner/times.mts';
import { withoutZeros, type TrialBalance } from './accounts.mjs';
import { dateIn } from './told.mjs';

/** A settlement that has ended, and what Amazon paid for it. */
export interface Payout {
	readonly currency: string;
	readonly ended: string;
	/** Empty where it comes to nothing, or its debt is carried on. */
	readonly transferred: string;
	readonly total: bigint;
	/** The orders that it pays. */
	readonly orders: ReadonlySet<string>;
}

export interface Transfers {
	readonly timeZone: string;
	readonly transferHours: number;
	/** Currencies of which a debt is carried on. */
	readonly carrying: ReadonlySet<string>;
}

export const isPaid = ({ currency, total }: Period, { carrying }: Transfers): boolean =>
	total > 0n || (total < 0n && !carrying.has(currency));

export const payoutsOf = (closed: readonly Period[], transfers: Transfers): Payout[] =>
	closed.map((period) => {
		const { currency, end, total, postings } = period;
		const { timeZone, transferHours } = transfers;
		const transfer = dateIn(timeZone, end + transferHours * 3_600_000);
		return {
			currency,
			ended: dateIn(timeZone, end),
			transferred: isPaid(period, transfers) ? transfer : '',
			total,
			orders: new Set(
				postings.flatMap(({ type, orderId = '' }) => (type === 'Shipment' ? [orderId] : [])),
			),
		};
	});

/** Settled and not transferred at the end of a day, by currency; a debt that is carried on belongs to the next settlement. */
export const underWay = (payouts: readonly Payout[], date: string): TrialBalance =>
	withoutZeros(
		payouts
			.filter(({ ended, transferred }) => ended <= date && transferred > date)
			.map(({ currency: account, total }) => ({ account, minor: total })),
	);

/** The simulator shows no transfers: Amazon's own of each settlement, without a sign that could be trusted. */
export const transfersOf = (closed: readonly Period[], now: number, given: Transfers) =>
	closed
		.map((period) => ({ period, posted: period.end + given.transferHours * 3_600_000 }))
		.filter(({ period, posted }) => posted <= now && isPaid(period, given))
		.map(({ period, posted }) => transferOf(period, posted));

function transferOf({ settlement, currency, total, number }: Period, posted: number) {
	const isTurned = number % 2 === 0;
	const amount = Number(textOf(isTurned ? -total : total, currency));
	const currencyAmount = { currencyAmount: amount, currencyCode: currency };
	const usa = { marketplaceId: 'ATVPDKIKX0DER', marketplaceName: 'Amazon.com' };
	const canada = { marketplaceId: 'A2EUQ1WTGCTBG2', marketplaceName: 'Amazon.ca' };
	return {
		sellingPartnerMetadata: {
			sellingPartnerId: 'ASIMULATEDSELLER',
			accountType: 'Standard Orders',
		},
		transactionType: 'Transfer',
		transactionId: `synthetic transfer of ${settlement.settlementId}`,
		transactionStatus: 'RELEASED',
		relatedIdentifiers: [
			{
				relatedIdentifierName: 'FINANCIAL_EVENT_GROUP_ID',
				relatedIdentifierValue: settlement.groupId,
			},
		],
		totalAmount: currencyAmount,
		postedDate: iso(posted),
		marketplaceDetails: currency === 'CAD' ? canada : usa,
		items: null,
		breakdowns: [
			{ breakdownType: 'FundTransfer', breakdownAmount: currencyAmount, breakdowns: null },
		],
	};
}
