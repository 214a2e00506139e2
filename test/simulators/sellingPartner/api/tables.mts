import type { FastifyInstance } from 'fastify';
import type { Operation } from '../operation.mts';
import type { World } from '../world.mts';
import { balances } from './balances.mts';
import { catalog } from './catalog.mts';
import { DocumentStore, documents } from './documents.mts';
import { eventGroups } from './eventGroups.mts';
import { inventory } from './inventory.mts';
import { listings } from './listings.mts';
import { notifications } from './notifications.mts';
import { orders } from './orders.mts';
import { payouts } from './payouts.mts';
import { reports } from './reports.mts';
import { sellers } from './sellers.mts';
import { summaries } from './summaries.mts';
import { transactions } from './transactions.mts';

/** Every operation of every API by its id in the official model. */
export function apiTables(app: FastifyInstance, world: World): Array<[string, Operation]> {
	const tables = [
		orders,
		transactions,
		balances,
		summaries,
		eventGroups,
		payouts,
		reports,
		sellers,
		listings,
		catalog,
		inventory,
		notifications,
	];
	const all = [
		documents(world, new DocumentStore(app, world)),
		...tables.map((table) => table(world)),
	];
	return all.flatMap((table) => Object.entries(table));
}
