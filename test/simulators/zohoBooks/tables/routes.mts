import type { FastifyInstance } from 'fastify';
import { incomingOf } from '../../shared/server.mts';
import { bodyOf, type Fields } from '../fields.mts';
import { choice, pageOf, type Query, sorted } from '../listing.mts';
import type { World } from '../world.mts';
import { isListed } from './filters.mts';
import {
	addRecord,
	changeRecord,
	recordBy,
	recordsOf,
	removeRecord,
	shownRecord,
} from './store.mts';
import { tables } from './index.mts';
import type { SimulatedTable } from './table.mts';

interface ById {
	Params: { id: string };
}

/** Every table, with the operations that Y names for all of them. */
export function addTables(app: FastifyInstance, world: World): void {
	for (const table of tables) addTable(app, world, table);
}

function addTable(app: FastifyInstance, { books, now }: World, table: SimulatedTable): void {
	const { path, record: key, what } = table;
	const one = (id: string) => recordBy(books, table, id);
	const answer = (message: string, id: string) => ({
		code: 0,
		message,
		[key]: shownRecord(books, table, one(id)),
	});
	app.get(path, (request) => listed(books, table, incomingOf(request).query));
	app.get<ById>(`${path}/:id`, ({ params }) => answer('success', params.id));
	app.post(path, (request, reply) => {
		const { id } = addRecord(books, table, bodyOf(request), now());
		void reply.code(201);
		return answer(`The ${what.toLowerCase()} has been created.`, id);
	});
	app.put<ById>(`${path}/:id`, (request) => {
		const { id } = request.params;
		changeRecord(books, table, one(id), bodyOf(request), now());
		return answer(`The ${what.toLowerCase()} has been updated.`, id);
	});
	app.delete<ById>(`${path}/:id`, ({ params }) => {
		removeRecord(books, table, one(params.id));
		return { code: 0, message: `The ${what.toLowerCase()} has been deleted.` };
	});
	for (const [ending, [status, code]] of Object.entries(table.statusChanges)) {
		app.post<ById>(`${path}/:id${ending}`, ({ params }, reply) => {
			Object.assign(one(params.id), { status, modified: now() });
			void reply.code(code);
			return { code: 0, message: `The ${what.toLowerCase()} has been marked as ${status}.` };
		});
	}
}

function listed(books: World['books'], table: SimulatedTable, query: Query): Fields {
	const { sortColumns, filters, list, onlyInRecord = [] } = table;
	const sortColumn = choice(query, 'sort_column', sortColumns);
	const sortOrder = choice(query, 'sort_order', ['A', 'D']);
	const shown = recordsOf(books, table)
		.map((record) => ({ record, row: shownRecord(books, table, record) }))
		.filter(({ record, row }) => isListed(table, row, record, query))
		.map(({ row }) => row);
	const ordered = sorted(shown, sortOrder, (row) => String(row[sortColumn] ?? '').toLowerCase());
	const filter = query.get('filter_by') ?? Object.keys(filters.filterBy ?? {})[0] ?? '';
	const page = pageOf(ordered, query, { reportName: list, filter, sortColumn, sortOrder });
	const rows = page.rows.map((row) =>
		Object.fromEntries(Object.entries(row).filter(([name]) => !onlyInRecord.includes(name))),
	);
	return { code: 0, message: 'success', [list]: rows, page_context: page.page_context };
}
