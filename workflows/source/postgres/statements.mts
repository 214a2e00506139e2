import { auditColumns, auditTable } from '../parts/auditTable.mts';
import { expression } from '../parts/expressions.mts';
import type { Parameters } from '../parts/workflow.mts';

/** What a Data Table node says of rows, in the words of that node. */
export interface RowParameters extends Parameters {
	readonly operation: string;
	readonly filters: { readonly conditions: readonly Condition[] };
	readonly columns?: { readonly value: Readonly<Record<string, string>> };
	readonly limit?: number;
	readonly orderByColumn?: string;
	readonly orderByDirection?: string;
}

interface Condition {
	readonly keyName: string;
	readonly condition: string;
	readonly keyValue: string;
}

/** SQL with `$1`, `$2` … and the values that belong there: expressions or plain texts. */
export interface Statement {
	readonly query: string;
	readonly values: readonly string[];
}

const quoted = (name: string): string => `"${name}"`;

const table = quoted(auditTable);

/** Times are compared as texts, letter by letter, whatever language the database sorts by. */
const columns = auditColumns.map((name) => `${quoted(name)} text COLLATE "C"`).join(', ');

const idAndTimes = [
	`${quoted('id')} bigint GENERATED ALWAYS AS IDENTITY`,
	`${quoted('createdAt')} timestamptz NOT NULL DEFAULT now()`,
	`${quoted('updatedAt')} timestamptz NOT NULL DEFAULT now()`,
].join(', ');

const changedNow = `${quoted('updatedAt')} = now()`;

const identity = `(${quoted('organizationId')}, ${quoted('key')})`;

export const createTable: Statement = {
	query: `CREATE TABLE IF NOT EXISTS ${table} (${idAndTimes}, ${columns}, PRIMARY KEY ${identity})`,
	values: [],
};

/** As the data table compares: a column that was never filled differs from every text. */
const comparisons: Readonly<Record<string, string>> = {
	eq: '=',
	neq: 'IS DISTINCT FROM',
	gte: '>=',
	lt: '<',
};

function where({ filters }: RowParameters, first: number): Statement {
	const terms = filters.conditions.map(({ keyName, condition }, index) => {
		const comparison = comparisons[condition];
		if (!comparison) throw new Error(`No comparison in SQL for ${condition}.`);
		return `${quoted(keyName)} ${comparison} $${first + index}`;
	});
	return {
		query: terms.length > 0 ? ` WHERE ${terms.join(' AND ')}` : '',
		values: filters.conditions.map(({ keyValue }) => keyValue),
	};
}

/** A change that meets no row answers none, as a SELECT does; else n8n would answer `success`. */
const answeringRows = (query: string): string =>
	`WITH changed AS (${query} RETURNING *) SELECT * FROM changed`;

function read(rows: RowParameters): Statement {
	const { query, values } = where(rows, 1);
	const { orderByColumn = 'id', orderByDirection = 'ASC', limit } = rows;
	const atMost = limit === undefined ? '' : ` LIMIT ${limit}`;
	const order = ` ORDER BY ${quoted(orderByColumn)} ${orderByDirection}${atMost}`;
	return { query: `SELECT * FROM ${table}${query}${order}`, values };
}

/** Two executions may write one row at once: the primary key lets the later one change what the other wrote. */
function upsert({ columns }: RowParameters): Statement {
	const names = Object.keys(columns?.value ?? {}).map(quoted);
	const places = names.map((_, index) => `$${index + 1}`);
	const changes = names.map((name) => `${name} = EXCLUDED.${name}`);
	return {
		query: answeringRows(
			`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')}) ON CONFLICT ${identity} DO UPDATE SET ${[...changes, changedNow].join(', ')}`,
		),
		values: Object.values(columns?.value ?? {}),
	};
}

function update(rows: RowParameters): Statement {
	const value = rows.columns?.value ?? {};
	const changes = Object.keys(value).map((name, index) => `${quoted(name)} = $${index + 1}`);
	const which = where(rows, changes.length + 1);
	return {
		query: answeringRows(
			`UPDATE ${table} SET ${[...changes, changedNow].join(', ')}${which.query}`,
		),
		values: [...Object.values(value), ...which.values],
	};
}

function deleteRows(rows: RowParameters): Statement {
	const { query, values } = where(rows, 1);
	return { query: answeringRows(`DELETE FROM ${table}${query}`), values };
}

const statements: Readonly<Record<string, (rows: RowParameters) => Statement>> = {
	get: read,
	upsert,
	update,
	deleteRows,
};

export function statementOf(rows: RowParameters): Statement {
	const statement = statements[rows.operation];
	if (!statement) throw new Error(`No statement in SQL for ${rows.operation}.`);
	return statement(rows);
}

function codeOf(value: string): string {
	if (!value.startsWith('=')) return JSON.stringify(value);
	const code = /^=\{\{(?<code>[^]*)\}\}$/.exec(value)?.groups?.code;
	if (code === undefined) throw new Error(`Not one expression: ${value}`);
	return `(${code.trim()})`;
}

/** One expression of all values, each a text or null; Postgres keeps no text that holds the character NUL. */
export const listed = (values: readonly string[]): string =>
	expression(
		`[${values.map(codeOf).join(', ')}].map((value) => value === undefined || value === null ? null : String(value).replaceAll('\\u0000', ''))`,
	);
