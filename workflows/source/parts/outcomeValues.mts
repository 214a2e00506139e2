import { expression, plain, thisExecution } from './expressions.mts';
import { shared as names } from './names.mts';
import { outcomeWith } from './released.mts';
import { recordStatus, rowIn, rowKeyOf, statusOf, worstOf, type Records } from './records.mts';

/** What the row of a journal says of how it ended. */
export function journalOutcome(records: Records, rows: string = names.journalRow) {
	const known = (column: string): string => `${rowIn(rows, rowKeyOf(records, '$json'))}?.${column}`;
	return {
		status: expression(statusOf('$json')),
		cause: expression(plain(`$json.error ?? $json.reason ?? ''`)),
		nextStep: expression(plain(`$json.details?.nextStep ?? ''`)),
		code: expression(`$json.details?.code ?? ''`),
		retryAt: expression(`$json.details?.resetsAt ?? ''`),
		outcome: expression(`$json.outcome ?? ''`),
		zohoLink: expression(`$json.journalLink || ${known('zohoLink')} || ''`),
		journalNumber: expression(`$json.journalNumber ?? ''`),
		zohoId: expression(knownIds(known('zohoId'))),
		warnings: expression(plain(`[$json.warnings ?? []].flat().join(' ')`)),
		postedAt: expression(`$json.journalId ? ${known('postedAt')} || $now.toUTC().toISO() : ''`),
		...thisExecution,
	};
}

/**
 * Posting once may delete a copy that this row names. So it names what an answer to our own create named,
 * and else the one journal that was found; never an id that a refusal tells of: that may be a person's.
 */
const knownIds = (
	known: string,
): string => `((known) => $json.outcome === 'created' || $json.details?.code === 'unverified'
	? [...new Set([...known, $json.journalId || $json.details?.journalId || ''])]
	: known.some((id) => id !== '') ? known : [$json.error ? '' : $json.journalId ?? '']
)(String(${known} ?? '').split(',')).filter((id) => id !== '').join(',')`;

/** What the row of a report, or of a day, says of how it ended. */
export function recordOutcome(records: Records) {
	/** What the row said before; a failed download must not take away what an earlier run knew. */
	const before = (column: string): string =>
		`${rowIn(records.rows, records.keyOf('$json'))}?.${column}`;
	const worst = (code: string): string =>
		expression(`((item) => ${code})(${worstOf(records, names.outcomes)})`);
	const settlementId = `($json.source?.id ?? $json.details?.settlementId ?? $json.details?.sourceKey?.split(':')[1] ?? ${before('settlementId')})`;
	return {
		status: expression(recordStatus(records, names.outcomes)),
		record: expression(plain(`${settlementId} || ${records.labelOf('$json')}`)),
		total: expression(
			`$json.settlementTotal ?? $json.details?.settlementTotal ?? $json.details?.total ?? ${before('total')} ?? ''`,
		),
		cause: worst(plain(`item.error ?? item.reason ?? ''`)),
		nextStep: worst(plain(`item.details?.nextStep ?? ''`)),
		code: worst(`item.details?.code ?? ''`),
		retryAt: worst(`item.details?.resetsAt ?? ''`),
		settlementId: expression(plain(`${settlementId} ?? ''`)),
		currency: expression(
			`$json.currency ?? $json.details?.currency ?? ${before('currency')} ?? ''`,
		),
		periodStart: expression(
			`$json.source?.periodStart ?? $json.details?.periodStart ?? $json.dataStartTime ?? $json.details?.date ?? $json.date ?? ''`,
		),
		periodEnd: expression(
			`$json.source?.periodEnd ?? $json.details?.periodEnd ?? $json.dataEndTime ?? $json.details?.date ?? $json.date ?? ''`,
		),
		sourceKey: expression(plain(`$json.sourceKey ?? ${before('sourceKey')} ?? ''`)),
		outcome: worst(outcomeWith(before('outcome'))),
		warnings: expression(plain(`[$json.warnings ?? []].flat().join(' ')`)),
		...thisExecution,
	};
}
