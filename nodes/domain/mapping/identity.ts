import { toDecimal } from '../money/money';
import type { Booking } from '../policies/booking';
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
