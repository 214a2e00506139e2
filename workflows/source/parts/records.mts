/** Codes of what an item tells of its record; `json` is where the item's fields stand, e.g. `$json`. */

/** How a template names its source records (reports, days), and what it knows of them. */
export interface Records {
	/** What the audit trail calls them. */
	readonly kind: string;
	/** Code of what the audit trail calls an item, where not all are of one kind. */
	readonly kindOf?: (json: string) => string;
	/** Where rows do not keep what is posted, so that nothing replays them. */
	readonly keepsNoPayload?: true;
	/** The node that has their rows as they stood before this execution changed them. */
	readonly rows: string;
	/** The key of the record that an item belongs to. */
	readonly keyOf: (json: string) => string;
	/** What people call the record while nothing of it is read. */
	readonly labelOf: (json: string) => string;
	/** Of a mapped item: the seller, and which attempt this is. */
	readonly sellerOf: (json: string) => string;
	readonly attemptOf: (json: string) => string;
}

/** A journal has a row of its own; what was not mapped, or is left out, has its record's row only. */
export const rowKeyOf = ({ keyOf }: Records, json: string): string =>
	`(${json}.payload ? ${json}.key : ${keyOf(json)})`;

/** `waiting`: Amazon will say more later; nothing is wrong. */
export const hasFailed = (json: string): string =>
	`(${json}.error && !['waiting', 'needsReportFile'].includes(${json}.details?.code))`;

export const statusOf = (json: string): string => `(
	${hasFailed(json)} ? 'failed'
	: ${json}.error || ${json}.waiting ? 'waiting'
	: ${json}.skipped || ${json}.outcome === 'skipped' ? 'skipped'
	: 'posted'
)`;

/** The items of the record that the current item belongs to. */
const ofSameRecord = ({ keyOf }: Records, node: string): string =>
	`$('${node}').all().map((one) => one.json).filter((one) => ${keyOf('one')} === ${keyOf('$json')})`;

/** A record is posted when all its journals are: its state is the worst of theirs. */
export const recordStatus = (records: Records, node: string): string =>
	`((all) => ['failed', 'waiting', 'posted'].find((status) => all.includes(status)) ?? 'skipped')
	(${ofSameRecord(records, node)}.map((one) => ${statusOf('one')}))`;

/** The item of the record that tells most about its state: the first that failed, or waits. */
export const worstOf = (records: Records, node: string): string =>
	`((all) => all.find((one) => ${hasFailed('one')}) ?? all.find((one) => one.error) ?? $json)
	(${ofSameRecord(records, node)})`;

/** The row that a node wrote or read for a key; none where the node was not reached. */
export const rowIn = (node: string, key: string): string =>
	`($('${node}').isExecuted ? $('${node}').all() : []).find((row) => row.json.key === ${key})?.json`;
