import { asked } from '../parts/asked.mts';
import { createAuditTable, readRows } from '../parts/auditNodes.mts';
import { filter } from '../parts/decisions.mts';
import { isByHand } from '../parts/due.mts';
import { expression } from '../parts/expressions.mts';
import { fields } from '../parts/fields.mts';
import { amazon } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

/** Deferred orders may be released a year later: what was posted for them is read so far back. */
const oldestKept = expression(`$now.minus({ days: 400 }).toUTC().toISO()`);

const rows = `$('${names.rowsSoFar}').all().map((row) => row.json)`;

/**
 * Days change seldom, and reading them takes many requests: they are read four times a day, at once by
 * hand, and every hour while something of them is not posted.
 */
const isTime = `${isByHand} || $now.hour % 6 === 3
	|| ${rows}.some((row) => ['failed', 'received', 'pending'].includes(row.status))`;

/** What is known is read first, and then Amazon's transactions of all days that may still change. */
export function reading(flow: Composition): void {
	flow.node(names.schedule, {
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		position: [0, 0],
		parameters: { rule: { interval: [{ field: 'hours', triggerAtMinute: 15 }] } },
	});
	flow.node(names.asked, asked([0, 200]));
	flow.wire(names.asked, [names.firstDay]);
	flow.node(names.firstDay, fields([220, 0], { firstDay: '' }));
	flow.node(names.createTable, createAuditTable([440, 0]));
	flow.node(
		names.rowsSoFar,
		readRows([660, 0], ['kind', 'report', 'neq'], ['periodEnd', oldestKept, 'gte']),
	);
	flow.node(names.timeToRead, filter([880, 0], 'isTime', isTime));
	flow.node(names.days, { ...fields([1100, 0], daysToRead), executeOnce: true });
	flow.node(names.payouts, {
		...amazon([1320, 0], payouts),
		executeOnce: true,
		alwaysOutputData: true,
	});
	flow.node(names.transactions, {
		...amazon([1540, 0], transactions),
		executeOnce: true,
		alwaysOutputData: true,
	});
	const line = [
		names.schedule,
		names.firstDay,
		names.createTable,
		names.rowsSoFar,
		names.timeToRead,
		names.days,
		names.payouts,
		names.transactions,
	];
	flow.chain(line);
}

/** Days of the table, by their date as it ends their key: `20260430`. */
const dayRows = `${rows}.filter((row) => row.kind === 'day' && /-\\d{8}$/.test(row.key))`;

const earliest = `(list) => list.filter(Boolean).sort()[0]`;

/** The first day that this workflow books: chosen, or the first that it has booked, or the month's first. */
const bookedFrom = `$('${names.firstDay}').first().json.firstDay
	|| ((known) => known ? known.replace(/(....)(..)(..)/, '$1-$2-$3') : $now.startOf('month').toISODate())
	((${earliest})(${dayRows}.map((row) => row.key.slice(-8))))`;

/** Days and journals that are not done: what failed, waits, or was broken off. */
const openRows = `${rows}.filter((row) => ['day', 'journal'].includes(row.kind) && !['posted', 'skipped'].includes(row.status))`;

/**
 * Ten days are read again, and more after a pause: from the last day that is done, and from the first
 * that is not (of the last sixty). At first all since the first day; no earlier than the first day; half a day more than that, as no zone
 * is known here.
 */
const readFrom = `((all, first) => [
	(${earliest})([
		$now.minus({ days: 10 }).toUTC().toISO(),
		all.filter((row) => ['posted', 'skipped'].includes(row.status)).map((row) => row.periodStart).sort().at(-1) ?? first,
		...${openRows}.map((row) => row.periodStart).filter((start) => start > $now.minus({ days: 60 }).toUTC().toISO()),
	]),
	first,
].sort().at(-1))(${dayRows}, DateTime.fromISO(${bookedFrom}, { zone: 'utc' }).minus({ hours: 14 }).toISO())`;

const daysToRead = {
	bookedFrom: expression(bookedFrom),
	readFrom: expression(readFrom),
	readUntil: expression(`$now.toUTC().toISO()`),
};

const payouts = {
	resource: 'settlement',
	operation: 'getAll',
	returnAll: true,
	filters: {
		startedAfter: expression(
			`DateTime.fromISO($json.readFrom).minus({ days: 45 }).toUTC().toISO()`,
		),
	},
};

/** Of the node that chooses the days. */
export const chosen = (field: string): string => `$('${names.days}').first().json.${field}`;

const transactions = {
	resource: 'transaction',
	operation: 'getAll',
	returnAll: true,
	simplify: false,
	filters: { postedAfter: expression(chosen('readFrom')) },
};
