import type { Transaction } from '../api/transactions.mts';
import { type Store, storeById } from '../marketplaces.mts';
import { hours, minutes } from '../times.mts';
import type { World } from '../world.mts';
import { flatFileV1 } from './flatFileV1.mts';
import { flatFileV2 } from './flatFileV2.mts';
import { OrderLife } from './orderLife.mts';
import type { Period } from './period.mts';
import { Periods } from './periods.mts';
import { type Posting, chargesOf, idOf, itemsOf } from './posting.mts';
import { postingTypes } from './chargeKinds.mts';
import { release } from './release.mts';
import type {
	ChargeTold,
	OrderTold,
	Posted,
	RefundTold,
	SettlementsTold,
	StoryEvent,
	ToldItem,
} from './story.mts';
import { wireTransaction } from './wireTransaction.mts';

/** Lets what a test tells happen in the world as the clock goes on. */
export class Teller {
	private readonly periods = new Map<string, Periods>();
	private readonly lives = new Map<string, OrderLife>();
	private count = 0;

	constructor(private readonly world: World) {}

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
		return [...this.periods.values()].flatMap(({ all }) => all);
	}

	/** The settlement report of a period in one of its layouts. */
	reportText(settlementId: string, layout: 'v1' | 'v2' = 'v2'): string {
		const period = this.all().find((one) => one.settlement.settlementId === settlementId);
		if (period === undefined) throw new Error(`No settlement ${settlementId} was told.`);
		return layout === 'v1' ? flatFileV1(period) : flatFileV2(period);
	}

	private settle(told: SettlementsTold): void {
		const { currency } = this.store(told.store);
		if (this.periods.has(currency)) throw new Error(`Settlements in ${currency} are told twice.`);
		this.periods.set(currency, new Periods(this.world, currency, told));
	}

	private order(told: OrderTold): void {
		const store = this.store(told.store);
		const items = itemsOf(told.items, told.id, store.currency);
		const life = new OrderLife(this.world, told, store, items);
		this.lives.set(told.id, life);
		life.whenShipped((shipped) => {
			const network = told.fulfilledBy === 'MERCHANT' ? 'MFN' : 'AFN';
			const details = { type: 'Shipment' as const, orderId: told.id, items, network } as const;
			this.post(told, this.posting(store, shipped, details));
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
			id: idOf(`transaction ${this.count}`),
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
		this.world.schedule.add(posting.posted, () => this.post(told, posting));
	}

	/** Money moves now: released into the open period, or deferred and released later. */
	private post(
		{ lateHours = 0, deferred }: Pick<Posted, 'lateHours' | 'deferred'>,
		posting: Posting,
	): void {
		const periods = this.periodsOf(posting);
		const shown = posting.posted + hours(lateHours);
		if (deferred === undefined) {
			periods.add(posting);
			const groupId = periods.groupIdAt(posting.posted);
			this.show(shown, wireTransaction(posting, { status: 'RELEASED', groupId }));
			return;
		}
		const original = wireTransaction(posting, { status: 'DEFERRED', deferred });
		this.show(shown, original);
		const until = Date.parse(deferred.until);
		this.world.schedule.add(until, () => {
			const items = this.changed(deferred.items, posting);
			const released = { ...posting, id: idOf(`release of ${posting.id}`), posted: until, items };
			periods.add(released);
			const groupId = periods.groupIdAt(until);
			this.world.schedule.add(until + hours(lateHours), () => {
				this.world.transactions.push(release(original, { ...posting, items }, released, groupId));
			});
		});
	}

	private changed(
		told: readonly ToldItem[] | undefined,
		{ items, orderId = '', currency }: Posting,
	) {
		return told === undefined ? items : itemsOf(told, orderId, currency);
	}

	private show(at: number, transaction: Transaction): void {
		this.world.schedule.add(at, () => void this.world.transactions.push(transaction));
	}

	/** Periods of fourteen days from the day of the first money, where none were told. */
	private periodsOf({ currency, posted }: Posting): Periods {
		const from = new Date(Math.floor(posted / minutes(1440)) * minutes(1440)).toISOString();
		const found = this.periods.get(currency) ?? new Periods(this.world, currency, { from });
		this.periods.set(currency, found);
		return found;
	}

	private store(id?: string): Store {
		return storeById(this.world.region, id);
	}
}
