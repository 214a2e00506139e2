import { toDecimal } from '../money/money';
import type { Booking } from '../policies/booking';
import { Refusal } from '../refusal';
import type { Books } from './books';

/** What names a booking in the audit trail, for example `settlement:24391894961`. */
export const sourceKeyOf = ({ source }: Booking): string => `${source.kind}:${source.id}`;

/** What every item of a booking has in common. */
export function identityOf(booking: Booking, books: Books) {
	const { policy, source, currency, marketplaces } = booking;
	return {
		sourceKey: sourceKeyOf(booking),
		policy,
		source: {
			kind: source.kind,
			id: source.id,
			reportId: source.reportId,
			...(source.financialEventGroupId && {
				financialEventGroupId: source.financialEventGroupId,
			}),
			marketplaces: [...marketplaces],
			periodStart: new Date(source.periodStart).toISOString(),
			periodEnd: new Date(source.periodEnd).toISOString(),
			charges: source.charges,
		},
		currency,
		settlementTotal: toDecimal(source.total),
		baseCurrency: books.baseCurrency,
		organizationId: books.organizationId,
	};
}

/** Does something with a booking; a refusal then names the record and its total, for the audit trail. */
export async function ofBooking<Result>(
	booking: Booking,
	work: () => Promise<Result>,
): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		// A refusal of a service has data of its own, which stays as it is.
		const isOwn = error instanceof Refusal && error.constructor === Refusal;
		throw isOwn ? named(error, booking) : error;
	}
}

const named = ({ code, message, nextStep, details }: Refusal, booking: Booking): Refusal => {
	const { source, currency } = booking;
	return new Refusal(code, message, nextStep, {
		sourceKey: sourceKeyOf(booking),
		settlementTotal: toDecimal(source.total),
		currency,
		periodStart: new Date(source.periodStart).toISOString(),
		periodEnd: new Date(source.periodEnd).toISOString(),
		...details,
	});
};
