import type { AuditRow } from './auditRow';
import { decideAll } from './decideAll';
import type { Circumstances, Decision } from './decision';

/** A record that is not done, as a bookkeeper is shown it. */
export interface Attention {
	/** What it is called in a list of choices; no two are alike. */
	readonly label: string;
	readonly key: string;
	readonly organizationId: string;
	readonly workflowId: string;
	readonly status: string;
	readonly record: string;
	readonly period: string;
	readonly total: string;
	readonly cause: string;
	readonly nextStep: string;
	readonly zohoLink: string;
	readonly executionLink: string;
	/** The difference, as a decimal string, that may be posted to suspense; empty where none may. */
	readonly release: string;
	readonly decision: Decision;
}

const texts = [
	'organizationId',
	'workflowId',
	'record',
	'period',
	'total',
	'cause',
	'nextStep',
	'zohoLink',
	'executionLink',
] as const;

const ranks = ['failed', 'pending', 'received', 'waiting'];

/** What is not done, what failed first. */
export function attentionOf(
	rows: readonly AuditRow[],
	circumstances: Circumstances,
): readonly Attention[] {
	const decisions = decideAll(rows, circumstances);
	return rows
		.filter(({ status }) => ranks.includes(status))
		.sort((left, right) => ranks.indexOf(left.status) - ranks.indexOf(right.status))
		.map((row, index) => entryOf(row, index + 1, decisions.get(row.key)));
}

const unknown: Decision = {
	retry: 'later',
	reason: '',
	at: null,
};

function entryOf(row: AuditRow, number: number, decision = unknown): Attention {
	const { key, status, json } = row;
	const text = Object.fromEntries(texts.map((name) => [name, textOf(json[name])])) as Record<
		(typeof texts)[number],
		string
	>;
	const record = text.record || key;
	return {
		...text,
		// A choice on a form: n8n takes these characters for more than text.
		label: `${number}. ${record.replace(/[<>{}$]/g, '')} (${status})`,
		key,
		status,
		record,
		decision,
		release: releasable(row),
	};
}

/** A file that does not add up says by how much; a day or a transaction is never posted so. */
function releasable({ kind, status, code, json }: AuditRow): string {
	if (status !== 'failed' || code !== 'doesNotAddUp') return '';
	if (kind !== 'report' && kind !== 'file') return '';
	return /^difference (?<amount>-?\d+(?:\.\d+)?)$/.exec(textOf(json.outcome))?.groups?.amount ?? '';
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
