import { type Store, storeById } from '../marketplaces.mts';
import type { World } from '../world.mts';
import { Booking } from './booking.mts';
import { flatFileV1 } from './flatFileV1.mts';
import { flatFileV2 } from './flatFileV2.mts';
import { OrderLife } from './orderLife.mts';
import type { Period } from './period.mts';
import { type Posting, chargesOf, idOf, itemsOf } from './posting.mts';
import { postingTypes } from './chargeKinds.mts';
import type {
	ChargeTold,
	OrderTold,
	Posted,
	RefundTold,
	SettlementsTold,
	StoryEvent,
} from './story.mts';

/** Lets what a test tells happen in the world as the clock goes on. */
export class Teller {
	private readonly booking: Booking;
	private readonly lives = new Map<string, OrderLife>();
	private count = 0;

	constructor(private readonly world: World) {
		this.booking = new Booking(world);
	}

	tell(event: StoryEvent): void {
		if (event.kind === 'settlements') this.settle(event);
		if (event.kind === 'order') this.order(event);
		if (event.kind === 'cancel') this.lives.get(event.id)?.cancelAt(Date.parse(event.at));
		if (event.kind === 'refund') this.refund(event);
		if (event.kind === 'charge') this.charge(event);
	}

	/** Every settlement period so far, in every currency. */
	all(): Period[] {
		this.world.schedule.catchUp();
		return this.booking.all();
	}

	/** The settlement report of a period in one of its layouts. */
	reportText(settlementId: string, layout: 'v1' | 'v2' = 'v2'): string {
		const period = this.all().find((one) => one.settlement.settlementId === settlementId);
		if (period === undefined) throw new Error(`No settlement ${settlementId} was told.`);
		return layout === 'v1' ? flatFileV1(period) : flatFileV2(period);
	}

	private settle(told: SettlementsTold): void {
		this.booking.begin(this.store(told.store).currency, told);
	}

	private order(told: OrderTold): void {
		const store = this.store(told.store);
		const items = itemsOf(told.items, told.id, store.currency);
		const life = new OrderLife(this.world, told, store, items);
		this.lives.set(told.id, life);
		life.whenShipped((shipped) => {
			const network = told.fulfilledBy === 'MERCHANT' ? 'MFN' : 'AFN';
			const details = { type: 'Shipment' as const, orderId: told.id, items, network } as const;
			this.booking.post(told, this.posting(store, shipped, details));
		});
	}

	private refund(told: RefundTold): void {
		const store = this.store(told.store ?? this.lives.get(told.id)?.marketplaceId);
		const items = itemsOf(told.items, told.id, store.currency);
		const details = { type: 'Refund' as const, orderId: told.id, items };
		this.plan(told, this.posting(store, Date.parse(told.at), details));
	}

	private charge(told: ChargeTold): void {
		const store = this.store(told.store);
		const { type, charges, description = postingTypes[type].description } = told;
		const details = { type, description, charges: chargesOf(charges, store.currency) };
		this.plan(told, this.posting(store, Date.parse(told.at), details));
	}

	private posting(
		{ id: marketplaceId, name: marketplaceName, currency }: Store,
		posted: number,
		details: Pick<Posting, 'type'> & Partial<Posting>,
	): Posting {
		this.count += 1;
		return {
			id: idOf(`${this.world.sellerId} transaction ${this.count}`),
			sellerId: this.world.sellerId,
			description: postingTypes[details.type].description,
			posted,
			marketplaceId,
			marketplaceName,
			currency,
			network: 'AFN',
			items: [],
			charges: [],
			...details,
		};
	}

	private plan(told: Posted, posting: Posting): void {
		this.world.schedule.add(posting.posted, () => this.booking.post(told, posting));
	}

	private store(id?: string): Store {
		return storeById(this.world.region, id);
	}
}
