import { changeRow, ensureRow } from '../parts/auditNodes.mts';
import {
	expression,
	now,
	pickedOrganization,
	plain,
	thisExecution,
	thisWorkflow,
} from '../parts/expressions.mts';
import { after } from '../parts/merges.mts';
import { rowIn, rowKeyOf } from '../parts/records.mts';
import { amazon, defaultAccounts, goesOn, mapper, zohoBooks } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

/** The file is read and mapped; each journal gets its row with all that is posted, and is posted then. */
export function posting(flow: Composition): void {
	flow.node(names.download, { ...amazon([1780, 0], downloading), ...goesOn });
	flow.node(names.map, { ...mapper([2000, 0], mapping), ...goesOn });
	flow.node(names.journalRow, ensureRow([2220, -200], expression(rowKeyOf('$json')), journalRow));
	flow.node(
		names.pending,
		changeRow([2440, -200], expression('$json.key'), 'posted', {
			...pendingRow,
			...thisExecution,
		}),
	);
	flow.node(names.afterPending, after([2660, 0]));
	flow.node(names.post, { ...zohoBooks([2880, 0], journal), ...goesOn });
	flow.wire(names.download, [names.map]);
	flow.wire(names.download, [names.outcomes], 1);
	flow.wire(names.map, [names.journalRow, [names.afterPending, 1]]);
	flow.wire(names.map, [[names.outcomes, 1]], 1);
	flow.wire(names.journalRow, [names.pending]);
	flow.wire(names.pending, [names.afterPending]);
	flow.wire(names.afterPending, [names.post]);
	flow.wire(names.post, [[names.outcomes, 2]]);
	flow.wire(names.post, [[names.outcomes, 3]], 1);
}

const downloading = {
	resource: 'report',
	operation: 'download',
	reportId: { __rl: true, mode: 'id', value: '={{ $json.reportId }}' },
};

const mapping = {
	resource: 'mapping',
	operation: 'toJournals',
	organizationId: { __rl: true, mode: 'list', value: '' },
	policy: 'settlement',
	journalStatus: 'draft',
	accounts: defaultAccounts,
	options: {},
};

const mapped = (code: string): string =>
	expression(
		`((item) => ${code})($('${names.map}').all().map((one) => one.json).find((one) => ${rowKeyOf('one')} === $json.key) ?? {})`,
	);

const journalRow = {
	kind: expression(`$json.payload ? 'journal' : 'report'`),
	...thisWorkflow,
};

/** Written only where the journal is not posted yet: its payload is what was posted, for ever. */
const pendingRow = {
	status: mapped(`item.payload ? 'pending' : 'received'`),
	record: mapped(plain('item.payload ? item.key : item.source?.id')),
	period: mapped(
		`String(item.source?.periodStart).slice(0, 10) + ' to ' + String(item.source?.periodEnd).slice(0, 10)`,
	),
	total: mapped('item.settlementTotal'),
	cause: '',
	nextStep: '',
	code: '',
	seller: mapped(
		plain(
			`item.source?.sellerId ?? $('${names.reportRow}').all().find((row) => row.json.reportId === item.source?.reportId)?.json.seller ?? ''`,
		),
	),
	settlementId: mapped(plain('item.source?.id')),
	part: mapped(`item.part ?? ''`),
	currency: mapped('item.currency'),
	journalTotal: mapped('item.journalTotal'),
	attempts: mapped(
		`$('${names.received}').all().find((row) => row.json.reportId === item.source?.reportId)?.json.attempts ?? '1'`,
	),
	lastAttempt: now,
	sourceKey: mapped(plain('item.sourceKey')),
	reportId: mapped('item.source?.reportId'),
	periodStart: mapped('item.source?.periodStart'),
	periodEnd: mapped('item.source?.periodEnd'),
	timeZone: mapped(`item.timeZone ?? ''`),
	exchangeRate: mapped(`item.exchangeRate ?? ''`),
	contentHash: mapped(`item.contentHash ?? ''`),
	payload: mapped(`item.payload ? JSON.stringify(item.payload) : ''`),
};

const journal = {
	resource: 'journal',
	operation: 'createOrGet',
	organizationId: { __rl: true, mode: 'id', value: pickedOrganization },
	payload: '={{ $json.payload }}',
	knownJournalId: expression(`${rowIn(names.journalRow, rowKeyOf('$json'))}?.zohoId ?? ''`),
};
