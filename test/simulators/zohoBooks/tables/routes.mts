import type { FastifyInstance, FastifyRequest } from 'fastify';
import { incomingOf } from '../../shared/server.mts';
import { bodyOf, type Fields } from '../fields.mts';
import { choice, pageOf, type Query, sorted } from '../listing.mts';
import type { World } from '../world.mts';
import { addUpsert } from './customFields.mts';
import { isListed } from './filters.mts';
import { listedRecords, noteGone } from './lateList.mts';
import {
	addRecord,
	changeRecord,
	recordBy,
	removeRecord,
	shownRecord,
	type Written,
} from './store.mts';
import { tables } from './index.mts';
import type { SimulatedTable } from './table.mts';

interface ById {
	Params: { id: string };
}

/** Every table, with the operations that Y names for all of them. */
export function addTables(app: FastifyInstance, world: World): void {
	for (const table of tables) {
		addTable(app, world, table);
		addStatusChanges(app, world, table);
		addActions(app, world, table);
		if (table.hasUniqueFields) addUpsert(app, world, table);
	}
}

const written = (request: FastifyRequest, { now }: World): Written => ({
	body: bodyOf(request),
	query: incomingOf(request).query,
	now: now(),
});

function addTable(app: FastifyInstance, world: World, table: SimulatedTable): void {
	const { path, record: key, what } = table;
	const { books, now } = world;
	const one = (id: string) => recordBy(books, table, id);
	const answer = (message: string, id: string) => ({
		code: 0,
		message,
		[key]: shownRecord(books, table, one(id)),
	});
	app.get(path, (request) => listed(world, table, incomingOf(request).query));
	app.get<ById>(`${path}/:id`, ({ params }) => answer('success', params.id));
	app.post(path, (request, reply) => {
		const { id } = addRecord(books, table, written(request, world));
		void reply.code(201);
		return answer(`The ${what.toLowerCase()} has been created.`, id);
	});
	app.put<ById>(`${path}/:id`, (request) => {
		const { id } = request.params;
		changeRecord(books, table, one(id), written(request, world));
		return answer(`The ${what.toLowerCase()} has been updated.`, id);
	});
	app.delete<ById>(`${path}/:id`, ({ params }) => {
		const record = one(params.id);
		removeRecord(books, table, record);
		noteGone(books, { path, record, at: now() });
		return { code: 0, message: `The ${what.toLowerCase()} has been deleted.` };
	});
}

function addStatusChanges(app: FastifyInstance, { books, now }: World, table: SimulatedTable) {
	const { path, what, statusChanges = {} } = table;
	for (const [ending, [status, code]] of Object.entries(statusChanges)) {
		app.post<ById>(`${path}/:id${ending}`, ({ params }, reply) => {
			const record = recordBy(books, table, params.id);
			const refusal = table.refuseStatus?.(books, record, status);
			if (refusal) throw refusal;
			Object.assign(record, { status, modified: now() });
			void reply.code(code);
			return { code: 0, message: `The ${what.toLowerCase()} has been marked as ${status}.` };
		});
	}
}

function addActions(app: FastifyInstance, { books, now }: World, table: SimulatedTable): void {
	for (const [path, view] of Object.entries(table.views ?? {})) {
		app.get<ById>(path, (request) => {
			const record = recordBy(books, table, request.params.id);
			return { code: 0, message: 'success', ...view(books, record, incomingOf(request).query) };
		});
	}
	for (const [path, { status = 200, run }] of Object.entries(table.actions ?? {})) {
		app.post<ById>(path, (request, reply) => {
			const record = recordBy(books, table, request.params.id);
			const { body: text, query } = incomingOf(request);
			const body = text.trim() === '' ? {} : bodyOf(request);
			const more = run(books, record, { body, query, now: now() });
			record.modified = now();
			void reply.code(status);
			return { code: 0, message: 'success', ...more };
		});
	}
}

function listed(world: World, table: SimulatedTable, query: Query): Fields {
	const { sortColumns, filters, list, onlyInRecord = [] } = table;
	const sortColumn = choice(query, 'sort_column', sortColumns);
	const sortOrder = choice(query, 'sort_order', ['A', 'D']);
	const shown = listedRecords(world, table)
		.map((record) => ({ record, row: shownRecord(world.books, table, record) }))
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
