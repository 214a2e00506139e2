import type { Transaction } from '../api/transactions.mts';
import { days, hours, iso } from '../times.mts';
import type { World } from '../world.mts';
import type { Period } from './period.mts';
import { Periods } from './periods.mts';
import { type Posting, idOf, itemsOf } from './posting.mts';
import { release } from './release.mts';
import type { Posted, SettlementsTold, ToldItem } from './story.mts';
import { wireTransaction } from './wireTransaction.mts';

/** The seller's account at Amazon: money goes into settlement periods and is shown as transactions. */
export class Booking {
	private readonly periods = new Map<string, Periods>();

	constructor(private readonly world: World) {}

	all(): Period[] {
		return [...this.periods.values()].flatMap(({ all }) => all);
	}

	begin(currency: string, told: SettlementsTold): void {
		if (this.periods.has(currency)) throw new Error(`Settlements in ${currency} are told twice.`);
		this.periods.set(currency, new Periods(this.world, currency, told));
	}

	/** Money moves now: released into the open period, or deferred and released later. */
	post(
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
		const from = iso(Math.floor(posted / days(1)) * days(1));
		const found = this.periods.get(currency) ?? new Periods(this.world, currency, { from });
		this.periods.set(currency, found);
		return found;
	}
}
