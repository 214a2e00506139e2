import { changeRow, ensureRow } from './auditNodes.mts';
import {
	expression,
	now,
	pickedOrganization,
	plain,
	thisExecution,
	thisWorkflow,
} from './expressions.mts';
import { after } from './merges.mts';
import { shared as names } from './names.mts';
import { rowIn, rowKeyOf, type Records } from './records.mts';
import { goesOn, zohoBooks } from './services.mts';
import type { Composition } from './workflow.mts';

interface Line {
	readonly records: Records;
	/** The nodes whose items are mapped and due; one execution reaches one of them. */
	readonly from: readonly string[];
	/** Where the first node stands. */
	readonly x: number;
}

/** Each journal gets its row with all that is posted, and is posted then. */
export function posting(flow: Composition, { records, from, x }: Line): void {
	const ownKey = expression(rowKeyOf(records, '$json'));
	flow.node(names.journalRow, ensureRow([x, -200], ownKey, journalRow(records)));
	flow.node(
		names.pending,
		changeRow([x + 220, -200], expression('$json.key'), 'posted', {
			...pendingRow(records, from),
			...thisExecution,
		}),
	);
	flow.node(names.afterPending, after([x + 440, 0]));
	flow.node(names.post, { ...zohoBooks([x + 660, 0], journal(records)), ...goesOn });
	for (const node of from) flow.wire(node, [names.journalRow, [names.afterPending, 1]]);
	flow.wire(names.journalRow, [names.pending]);
	flow.wire(names.pending, [names.afterPending]);
	flow.wire(names.afterPending, [names.post]);
}

const journalRow = ({ kind }: Records) => ({
	kind: expression(`$json.payload ? 'journal' : '${kind}'`),
	...thisWorkflow,
});

/** Written only where the journal is not posted yet: its payload is what was posted, for ever. */
function pendingRow(records: Records, from: readonly string[]) {
	const mapped = (code: string): string =>
		expression(
			`((item) => ${code})(${allOf(from)}.map((one) => one.json).find((one) => ${rowKeyOf(records, 'one')} === $json.key) ?? {})`,
		);
	const before = `(${rowIn(names.journalRow, '$json.key')}?.frozen || '{}')`;
	return {
		status: mapped(`item.payload ? 'pending' : 'received'`),
		record: mapped(plain('item.payload ? item.key : item.source?.id ?? item.key')),
		period: mapped(
			`[item.source?.periodStart, item.source?.periodEnd].filter(Boolean).map((one) => one.slice(0, 10)).join(' to ') || item.date || ''`,
		),
		total: mapped(`item.settlementTotal ?? ''`),
		cause: '',
		nextStep: '',
		code: '',
		retryAt: '',
		seller: mapped(plain(records.sellerOf('item'))),
		settlementId: mapped(plain(`item.source?.id ?? ''`)),
		part: mapped(`item.part ?? ''`),
		currency: mapped(`item.currency ?? ''`),
		journalTotal: mapped(`item.journalTotal ?? ''`),
		attempts: mapped(records.attemptOf('item')),
		lastAttempt: now,
		sourceKey: mapped(plain(`item.sourceKey ?? ''`)),
		reportId: mapped(`item.source?.reportId ?? ''`),
		periodStart: mapped(`item.source?.periodStart ?? item.date ?? ''`),
		periodEnd: mapped(`item.source?.periodEnd ?? item.date ?? ''`),
		timeZone: mapped(`item.timeZone ?? ''`),
		exchangeRate: mapped(`item.exchangeRate ?? ''`),
		contentHash: mapped(`item.contentHash ?? ''`),
		frozen: mapped(
			`item.frozen ? JSON.stringify({ ...JSON.parse(${before}), ...item.frozen }) : ${before}`,
		),
		payload: mapped(`item.payload ? JSON.stringify(item.payload) : ''`),
	};
}

/** The items of those nodes that were reached. */
const allOf = (nodes: readonly string[]): string =>
	nodes.length === 1
		? `$('${nodes[0]}').all()`
		: `[${nodes.map((node) => `...($('${node}').isExecuted ? $('${node}').all() : [])`).join(', ')}]`;

const journal = (records: Records) => ({
	resource: 'journal',
	operation: 'createOrGet',
	organizationId: { __rl: true, mode: 'id', value: pickedOrganization },
	payload: '={{ $json.payload }}',
	knownJournalId: expression(
		`${rowIn(names.journalRow, rowKeyOf(records, '$json'))}?.zohoId ?? ''`,
	),
});
