import { filter } from '../parts/decisions.mts';
import { keepDue } from '../parts/due.mts';
import { expression } from '../parts/expressions.mts';
import { outcomes } from '../parts/outcomes.mts';
import { posting } from '../parts/posting.mts';
import { rowKeyOf } from '../parts/records.mts';
import { defaultDailyAccounts, goesOn, mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { runsAgain } from '../parts/breakLine.mts';
import { dayRecords } from './dayRecords.mts';
import { names } from './names.mts';
import { chosen, reading } from './reading.mts';

/** From Amazon's transactions to a journal per day, each step written down first. */
export function bookingLine(flow: Composition): void {
	reading(flow);
	flow.node(names.map, { ...mapper([1760, 0], mapping), ...goesOn });
	flow.node(names.oldEnough, filter([1980, 0], 'oldEnough', isOldEnough));
	flow.node(
		names.due,
		keepDue([2200, 0], { rows: names.rowsSoFar, key: rowKeyOf(dayRecords, '$json') }),
	);
	flow.wire(names.transactions, [names.map]);
	flow.wire(names.map, [names.oldEnough]);
	flow.wire(names.oldEnough, [names.due]);
	runsAgain(flow, names.map, [1980, -200]);
	posting(flow, { records: dayRecords, from: [names.due], x: 2420 });
	const nodes = {
		row: names.dayRow,
		afterRow: names.afterDayRow,
		outcome: names.dayOutcome,
		afterJournals: names.afterJournals,
	};
	outcomes(flow, { records: dayRecords, nodes, inputs: 3, x: 3300 });
	flow.wire(names.map, [names.outcomes], 1);
	flow.wire(names.post, [[names.outcomes, 1]]);
	flow.wire(names.post, [[names.outcomes, 2]], 1);
}

/**
 * A day that is young, or was read in part, gets no row yet; and none before the first day. What is
 * booked already has its row.
 */
const isOldEnough = `!['open', 'partial'].includes($json.cause)
	&& ($json.payload?.journal_date ?? $json.date ?? $json.source?.id?.slice(-8).replace(/(....)(..)(..)/, '$1-$2-$3') ?? '9999')
		>= ${chosen('bookedFrom')}`;

const mapping = {
	resource: 'mapping',
	operation: 'toJournals',
	organizationId: { __rl: true, mode: 'list', value: '' },
	policy: 'accrual',
	journalStatus: 'draft',
	accounts: defaultDailyAccounts,
	options: {
		readFrom: expression(chosen('readFrom')),
		readUntil: expression(chosen('readUntil')),
		eventGroups: expression(`$('${names.payouts}').all().map((group) => group.json)`),
		postedBefore: expression(
			`$('${names.rowsSoFar}').all().map((row) => row.json).filter((row) => row.frozen)`,
		),
	},
};
