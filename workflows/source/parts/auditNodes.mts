import {
	auditColumns,
	auditTable,
	columnsOf,
	type AuditColumn,
	type AuditValues,
} from './auditTable.mts';
import { organizationId } from './expressions.mts';
import type { NodeContent } from './workflow.mts';

type Position = NodeContent['position'];

/** A busy table is tried again for some seconds; then the execution stops, and the record comes back later. */
const dataTable = {
	type: 'n8n-nodes-base.dataTable',
	typeVersion: 1.1,
	retryOnFail: true,
	maxTries: 4,
	waitBetweenTries: 2000,
} as const;

export const createAuditTable = (position: Position): NodeContent => ({
	...dataTable,
	position,
	executeOnce: true,
	parameters: {
		resource: 'table',
		operation: 'create',
		tableName: auditTable,
		columns: { column: auditColumns.map((name) => ({ name, type: 'string' })) },
		options: { createIfNotExists: true },
	},
});

/** A condition on a column; `eq` unless another is named. */
type Condition = readonly [AuditColumn, string, ('eq' | 'neq' | 'gte' | 'lt')?];

const rows = (operation: string, conditions: readonly Condition[]) => ({
	resource: 'row',
	operation,
	dataTableId: { __rl: true, mode: 'name', value: auditTable },
	matchType: 'allConditions',
	filters: {
		conditions: conditions.map(([keyName, keyValue, condition = 'eq']) => ({
			keyName,
			condition,
			keyValue,
		})),
	},
});

/** All rows that fit, read once; an empty item where there is none, so that what waits for them goes on. */
export const readRows = (position: Position, ...conditions: Condition[]): NodeContent => ({
	...dataTable,
	position,
	executeOnce: true,
	alwaysOutputData: true,
	parameters: {
		...rows('get', [['organizationId', organizationId], ...conditions]),
		returnAll: true,
		options: {},
	},
});

/** The same for all organizations, where a workflow serves them all. */
export const readEveryRow = (position: Position, ...conditions: Condition[]): NodeContent => ({
	...dataTable,
	position,
	executeOnce: true,
	alwaysOutputData: true,
	parameters: {
		...rows('get', conditions),
		returnAll: true,
		options: {},
	},
});

/** Makes sure that a record has its row; says nothing of its state. Answers the row as it stands. */
export const ensureRow = (
	position: Position,
	key: string,
	values: AuditValues,
	organization = organizationId,
): NodeContent => ({
	...dataTable,
	position,
	alwaysOutputData: true,
	parameters: {
		...rows('upsert', [
			['organizationId', organization],
			['key', key],
		]),
		columns: columnsOf({ ...values, key, organizationId: organization }),
		options: {},
	},
});

/**
 * Changes the state of a record. The database itself leaves a row alone whose status is `unless`: two
 * executions of one record may overlap, and the later one must not undo what the other one wrote.
 */
export const changeRow = (
	position: Position,
	key: string,
	unless: string,
	values: AuditValues,
	organization = organizationId,
): NodeContent => ({
	...dataTable,
	position,
	alwaysOutputData: true,
	parameters: {
		...rows('update', [
			['organizationId', organization],
			['key', key],
			['status', unless, 'neq'],
		]),
		columns: columnsOf(values),
		options: {},
	},
});

/**
 * Ends the row of a workflow that broke and no longer does; any other row stays as it is. It may have been
 * written by another workflow, or before another organization was picked: so it is closed in any of them.
 */
export const closeRow = (position: Position, key: string, values: AuditValues): NodeContent => ({
	...dataTable,
	position,
	executeOnce: true,
	alwaysOutputData: true,
	parameters: {
		...rows('update', [
			['organizationId', '', 'neq'],
			['key', key],
			['status', 'failed'],
		]),
		columns: columnsOf(values),
		options: {},
	},
});

/** Closes the record of a journal that was posted later, if it failed in the same execution as that. */
export const closeRecordOf = (position: Position, values: AuditValues): NodeContent => ({
	...dataTable,
	position,
	alwaysOutputData: true,
	parameters: {
		...rows('update', [
			['organizationId', '={{ $json.organizationId }}'],
			['sourceKey', '={{ $json.sourceKey }}'],
			['executionId', '={{ $json.executionId }}'],
			['kind', 'journal', 'neq'],
			['status', 'failed'],
		]),
		columns: columnsOf(values),
		options: {},
	},
});

/**
 * A file of a settlement that does not add up is done with when Amazon issued the settlement anew and that
 * is posted. Takes the rows of what has just ended.
 */
export const closeEarlierIssues = (position: Position, values: AuditValues): NodeContent => ({
	...dataTable,
	position,
	alwaysOutputData: true,
	parameters: {
		...rows('update', [
			['organizationId', `={{ $json.organizationId || 'none' }}`],
			[
				'settlementId',
				`={{ $json.status === 'posted' && $json.settlementId ? $json.settlementId : 'none' }}`,
			],
			['key', `={{ $json.key || 'none' }}`, 'neq'],
			['code', 'doesNotAddUp'],
			['status', 'failed'],
		]),
		columns: columnsOf(values),
		options: {},
	},
});
