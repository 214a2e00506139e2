import { asked } from '../parts/asked.mts';
import { createAuditTable, readRows } from '../parts/auditNodes.mts';
import { runsAgain } from '../parts/breakLine.mts';
import { filter } from '../parts/decisions.mts';
import { keepDue } from '../parts/due.mts';
import { expression, pickedOrganization } from '../parts/expressions.mts';
import { fields } from '../parts/fields.mts';
import { posting } from '../parts/posting.mts';
import { rowKeyOf } from '../parts/records.mts';
import { amazon, defaultOrderAccounts, goesOn, mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';
import { records } from './records.mts';

/** From the orders that changed lately to one invoice each, posted once. */
export function ordersLine(flow: Composition): void {
	flow.node(names.schedule, {
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		position: [0, 0],
		parameters: { rule: { interval: [{ field: 'hours', triggerAtMinute: 20 }] } },
	});
	flow.node(names.asked, asked([0, 200]));
	flow.node(names.firstDay, fields([220, 0], { firstDay: '' }));
	flow.node(names.createTable, createAuditTable([440, 0]));
	flow.node(
		names.rowsSoFar,
		readRows([660, 0], ['workflowId', expression('$workflow.id')], ['kind', 'payment', 'neq']),
	);
	flow.node(names.toRead, { ...fields([880, 0], { readFrom, bookedFrom }), executeOnce: true });
	flow.node(names.orders, {
		...amazon([1100, 0], reading),
		executeOnce: true,
		alwaysOutputData: true,
	});
	flow.node(names.map, { ...mapper([1320, 0], mapping), ...goesOn });
	flow.node(names.toPost, filter([1540, 0], 'isToPost', isToPost));
	flow.node(
		names.due,
		keepDue([1760, 0], { rows: names.rowsSoFar, key: rowKeyOf(records, '$json') }),
	);
	runsAgain(flow, names.map, [1540, -200]);
	posting(flow, { records, from: [names.due], x: 1980, post });
	wireLine(flow);
}

function wireLine(flow: Composition): void {
	const line = [
		names.schedule,
		names.firstDay,
		names.createTable,
		names.rowsSoFar,
		names.toRead,
		names.orders,
		names.map,
		names.toPost,
		names.due,
	];
	flow.chain(line);
	flow.wire(names.asked, [names.firstDay]);
	flow.wire(names.map, [names.outcomes], 1);
	flow.wire(names.post, [[names.outcomes, 1]]);
	flow.wire(names.post, [[names.outcomes, 2]], 1);
}

const rows = `$('${names.rowsSoFar}').all().map((row) => row.json)`;
const daysAgo = (days: number): string => `$now.minus({ days: ${days} }).toUTC().toISO()`;
const earliest = `(list) => list.filter(Boolean).sort()[0]`;

const chosenDay = `$('${names.firstDay}').first().json.firstDay`;

/** Orders that were made before are left to their settlements: chosen, or the first that has an invoice. */
const bookedFrom = expression(`${chosenDay}
	|| ((${earliest})(${rows}.map((row) => row.periodStart)) ?? ${daysAgo(3)}).slice(0, 10)`);

/**
 * Three days are read again; more after a pause, and where something is not posted; at first all since the
 * first day. No more than sixty days.
 */
const readFrom = expression(`[
	(${earliest})([
		${daysAgo(3)},
		${rows}.map((row) => row.lastAttempt).filter(Boolean).sort().at(-1) ?? ${chosenDay},
		...${rows}.filter((row) => row.key && !['posted', 'skipped'].includes(row.status)).map((row) => row.periodStart),
	]),
	${daysAgo(60)},
].sort().at(-1)`);

const reading = {
	resource: 'order',
	operation: 'getAll',
	returnAll: true,
	getFrom: 'list',
	simplify: false,
	filters: { after: expression('$json.readFrom') },
};

const isToPost = `$json.payload && $json.source.periodStart.slice(0, 10) >= $('${names.toRead}').first().json.bookedFrom`;

const mapping = {
	resource: 'mapping',
	operation: 'toInvoices',
	organizationId: { __rl: true, mode: 'list', value: '' },
	invoicePer: 'order',
	customer: 'Amazon ({marketplace})',
	createMissingRecords: true,
	journalStatus: 'draft',
	accounts: defaultOrderAccounts,
	options: {},
};

const post = {
	resource: 'invoice',
	operation: 'postOnce',
	organizationId: { __rl: true, mode: 'id', value: pickedOrganization },
	payload: '={{ $json.payload }}',
};
