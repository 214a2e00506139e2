import { changeRow } from '../parts/auditNodes.mts';
import { ifOnce, stop } from '../parts/decisions.mts';
import { expression, plain, thisExecution } from '../parts/expressions.mts';
import { after, gather } from '../parts/merges.mts';
import {
	hasFailed,
	reportIdOf,
	reportKeyOf,
	reportStatus,
	rowIn,
	rowKeyOf,
	statusOf,
	worstOf,
} from '../parts/records.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

/** A row that is posted stays posted, whatever another execution met. */
const unlessPosted = (status: string): string =>
	expression(`${status} === 'posted' ? '' : 'posted'`);

/** Everything that came out ends in its rows; then, if anything failed, the execution is red. */
export function outcomes(flow: Composition): void {
	flow.node(names.outcomes, gather([3100, 0], 4));
	flow.node(
		names.journalOutcome,
		changeRow(
			[3320, -200],
			expression(rowKeyOf('$json')),
			unlessPosted(statusOf('$json')),
			journalOutcome,
		),
	);
	flow.node(names.afterJournals, after([3540, 0]));
	flow.node(
		names.reportOutcome,
		changeRow(
			[3760, 0],
			expression(reportKeyOf('$json')),
			unlessPosted(reportStatus(names.outcomes)),
			reportOutcome,
		),
	);
	flow.node(names.anyFailed, ifOnce([3980, 0], 'anyFailed', `${failed}.length > 0`));
	flow.node(names.stop, stop([4200, 0], message));
	flow.wire(names.outcomes, [names.journalOutcome, [names.afterJournals, 1]]);
	flow.wire(names.journalOutcome, [names.afterJournals]);
	flow.wire(names.afterJournals, [names.reportOutcome]);
	flow.wire(names.reportOutcome, [names.anyFailed]);
	flow.wire(names.anyFailed, [names.stop]);
}

const known = (column: string): string =>
	`${rowIn(names.journalRow, rowKeyOf('$json'))}?.${column}`;

/**
 * Posting once may delete a copy that this row names. So it names what an answer to our own create named,
 * and else the one journal that was found; never an id that a refusal tells of: that may be a person's.
 */
const knownIds = `((known) => $json.outcome === 'created' || $json.details?.code === 'unverified'
	? [...new Set([...known, $json.journalId || $json.details?.journalId || ''])]
	: known.some((id) => id !== '') ? known : [$json.error ? '' : $json.journalId ?? '']
)(String(${known('zohoId')} ?? '').split(',')).filter((id) => id !== '').join(',')`;

const journalOutcome = {
	status: expression(statusOf('$json')),
	cause: expression(plain(`$json.error ?? $json.reason ?? ''`)),
	nextStep: expression(plain(`$json.details?.nextStep ?? ''`)),
	code: expression(`$json.details?.code ?? ''`),
	outcome: expression(`$json.outcome ?? ''`),
	zohoLink: expression(`$json.journalLink || ${known('zohoLink')} || ''`),
	journalNumber: expression(`$json.journalNumber ?? ''`),
	zohoId: expression(knownIds),
	warnings: expression(plain(`($json.warnings ?? []).join(' ')`)),
	postedAt: expression(`$json.journalId ? ${known('postedAt')} || $now.toUTC().toISO() : ''`),
	...thisExecution,
};

/** What the report's row said before; a failed download must not take away what an earlier run knew. */
const before = (column: string): string =>
	`${rowIn(names.reportRow, reportKeyOf('$json'))}?.${column}`;

const worst = (code: string): string =>
	expression(`((item) => ${code})(${worstOf(names.outcomes)})`);

const settlementId = `($json.source?.id ?? $json.details?.settlementId ?? $json.details?.sourceKey?.split(':')[1] ?? ${before('settlementId')})`;

const reportOutcome = {
	status: expression(reportStatus(names.outcomes)),
	record: expression(plain(`${settlementId} || 'report ' + ${reportIdOf('$json')}`)),
	total: expression(
		`$json.settlementTotal ?? $json.details?.settlementTotal ?? $json.details?.total ?? ${before('total')} ?? ''`,
	),
	cause: worst(plain(`item.error ?? item.reason ?? ''`)),
	nextStep: worst(plain(`item.details?.nextStep ?? ''`)),
	code: worst(`item.details?.code ?? ''`),
	settlementId: expression(plain(`${settlementId} ?? ''`)),
	currency: expression(`$json.currency ?? $json.details?.currency ?? ${before('currency')} ?? ''`),
	periodStart: expression(
		`$json.source?.periodStart ?? $json.details?.periodStart ?? $json.dataStartTime ?? ''`,
	),
	periodEnd: expression(
		`$json.source?.periodEnd ?? $json.details?.periodEnd ?? $json.dataEndTime ?? ''`,
	),
	sourceKey: expression(plain(`$json.sourceKey ?? ${before('sourceKey')} ?? ''`)),
	outcome: worst(`item.outcome ?? ''`),
	warnings: expression(plain(`($json.warnings ?? []).join(' ')`)),
	...thisExecution,
};

const failed = `$('${names.outcomes}').all().map((one) => one.json).filter((one) => ${hasFailed('one')})`;

const message = `((all, failed) => failed.length + ' of ' + all.length + ' records were not posted. First cause: '
	+ failed[0].error + ' What to do: ' + (failed[0].details?.nextStep ?? 'Open the execution.')
	+ ' All causes are in the data table amazonZohoAudit. What is mended is posted by the next run of the schedule.')
	($('${names.outcomes}').all(), ${failed})`;
