import type { FastifyInstance } from 'fastify';
import type { Operation } from '../operation.mts';
import type { World } from '../world.mts';
import { DocumentStore, documents } from './documents.mts';
import { eventGroups } from './eventGroups.mts';
import { orders } from './orders.mts';
import { payouts } from './payouts.mts';
import { reports } from './reports.mts';
import { sellers } from './sellers.mts';
import { transactions } from './transactions.mts';

/** Every operation of every API by its id in the official model. */
export function apiTables(app: FastifyInstance, world: World): Array<[string, Operation]> {
	const tables = [orders, transactions, eventGroups, payouts, reports, sellers];
	const all = [
		documents(world, new DocumentStore(app, world)),
		...tables.map((table) => table(world)),
	];
	return all.flatMap((table) => Object.entries(table));
}
