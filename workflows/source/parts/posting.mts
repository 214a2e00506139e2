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
import type { Composition, Parameters } from './workflow.mts';

interface Line {
	readonly records: Records;
	/** The nodes whose items are mapped and due; one execution reaches one of them. */
	readonly from: readonly string[];
	/** Where the first node stands. */
	readonly x: number;
	readonly y?: number;
	/** What posts it, where it is no journal. */
	readonly post?: Parameters;
	/** The names of the four nodes, where a template has two such lines. */
	readonly named?: PostingNodes;
}

interface PostingNodes {
	readonly journalRow: string;
	readonly pending: string;
	readonly afterPending: string;
	readonly post: string;
}

/** Each journal gets its row with all that is posted, and is posted then. */
export function posting(flow: Composition, line: Line): void {
	const { records, from, x, y = 0, post = journal(records), named = names } = line;
	const ownKey = expression(rowKeyOf(records, '$json'));
	flow.node(named.journalRow, ensureRow([x, y - 200], ownKey, journalRow(records)));
	flow.node(
		named.pending,
		changeRow([x + 220, y - 200], expression('$json.key'), 'posted', {
			...pendingRow(records, from, named),
			...thisExecution,
		}),
	);
	flow.node(named.afterPending, after([x + 440, y]));
	flow.node(named.post, { ...zohoBooks([x + 660, y], post), ...goesOn });
	for (const node of from) flow.wire(node, [named.journalRow, [named.afterPending, 1]]);
	flow.wire(named.journalRow, [named.pending]);
	flow.wire(named.pending, [named.afterPending]);
	flow.wire(named.afterPending, [named.post]);
}

const journalRow = ({ kind, kindOf }: Records) => ({
	kind: expression(kindOf?.('$json') ?? `$json.payload ? 'journal' : '${kind}'`),
	...thisWorkflow,
});

/** Written only where the journal is not posted yet: its payload is what was posted, for ever. */
function pendingRow(records: Records, from: readonly string[], { journalRow: rows }: PostingNodes) {
	const mapped = (code: string): string =>
		expression(
			`((item) => ${code})(${allOf(from)}.map((one) => one.json).find((one) => ${rowKeyOf(records, 'one')} === $json.key) ?? {})`,
		);
	const before = `(${rowIn(rows, '$json.key')}?.frozen || '{}')`;
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
		payload: records.keepsNoPayload
			? ''
			: mapped(`item.payload ? JSON.stringify(item.payload) : ''`),
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
