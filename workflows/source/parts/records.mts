/** Codes of what an item tells of its record; `json` is where the item's fields stand, e.g. `$json`. */

/** Amazon's report id: before mapping, and after it. */
export const reportIdOf = (json: string): string =>
	`(${json}.source?.reportId ?? ${json}.reportId)`;

export const reportKeyOf = (json: string): string => `'report:' + ${reportIdOf(json)}`;

/** A journal has a row of its own; what was not mapped, or is left out, has its report's row only. */
export const rowKeyOf = (json: string): string =>
	`(${json}.payload ? ${json}.key : ${reportKeyOf(json)})`;

/** `waiting`: Amazon will say more later; nothing is wrong. */
export const hasFailed = (json: string): string =>
	`(${json}.error && ${json}.details?.code !== 'waiting')`;

export const statusOf = (json: string): string => `(
	${hasFailed(json)} ? 'failed'
	: ${json}.error ? 'waiting'
	: ${json}.skipped || ${json}.outcome === 'skipped' ? 'skipped'
	: 'posted'
)`;

/** The items of the report that the current item belongs to. */
const ofSameReport = (node: string): string =>
	`$('${node}').all().map((one) => one.json).filter((one) => ${reportIdOf('one')} === ${reportIdOf('$json')})`;

/** A report is posted when all its journals are: its state is the worst of theirs. */
export const reportStatus = (node: string): string =>
	`((all) => ['failed', 'waiting', 'posted'].find((status) => all.includes(status)) ?? 'skipped')
	(${ofSameReport(node)}.map((one) => ${statusOf('one')}))`;

/** The item of the report that tells most about its state: the first that failed, or waits. */
export const worstOf = (node: string): string =>
	`((all) => all.find((one) => ${hasFailed('one')}) ?? all.find((one) => one.error) ?? $json)
	(${ofSameReport(node)})`;

/** The row that a node wrote or read for a key; none where the node was not reached. */
export const rowIn = (node: string, key: string): string =>
	`($('${node}').isExecuted ? $('${node}').all() : []).find((row) => row.json.key === ${key})?.json`;
