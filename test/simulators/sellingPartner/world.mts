import { Account } from './account.mts';
import type { Order } from './api/orders.mts';
import type { Transaction } from './api/transactions.mts';
import type { Region, SellingPartnerOptions } from './options.mts';
import { Schedule } from './schedule.mts';

/** Identifier of the seller, also of the partner in the finances APIs. */
export const sellerId = 'ASIMULATEDSELLER';

/** All that Amazon knows of one seller; every table of operations reads and changes it. */
export class World {
	readonly schedule: Schedule;
	readonly account: Account;
	readonly transactions: Transaction[] = [];
	readonly orders = new Map<string, Order>();
	readonly region: Region;

	constructor(
		readonly options: SellingPartnerOptions,
		readonly now: () => number,
	) {
		this.region = options.region ?? 'na';
		this.schedule = new Schedule(now);
		this.account = new Account(options, now);
	}
}
