import type { Order, OrderState } from '../sources/orders/order';
import type { Books } from './books';

const reasons: Readonly<Record<Exclude<OrderState, 'shipped'>, string>> = {
	pending: 'has not wholly shipped: it is booked when it has',
	cancelled: 'was cancelled: there is nothing to book',
	otherShop: 'is of another shop, and only shipped by Amazon: its money does not come from Amazon',
};

/** The item of an order that is not booked, or not yet. */
export function unbookedOrder({ id, state, marketplace, created }: Order, books: Books) {
	return {
		key: `order:${id}`,
		sourceKey: `order:${id}`,
		policy: 'perOrder',
		source: {
			kind: 'order',
			id,
			marketplaces: marketplace === '' ? [] : [marketplace],
			periodStart: new Date(created).toISOString(),
		},
		organizationId: books.organizationId,
		skipped: true,
		waiting: state === 'pending',
		reason: state === 'shipped' ? '' : `Amazon order ${id} ${reasons[state]}.`,
	};
}
