import { runsAgain } from '../parts/breakLine.mts';
import { ifEach } from '../parts/decisions.mts';
import { expression } from '../parts/expressions.mts';
import { lastPage } from '../parts/forms.mts';
import { gather } from '../parts/merges.mts';
import { outcomes } from '../parts/outcomes.mts';
import { posting } from '../parts/posting.mts';
import { resultTable } from '../parts/resultTable.mts';
import { releasedByPerson } from '../parts/released.mts';
import { amazon, defaultAccounts, downloadReport, goesOn, mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';
import { planning } from './planning.mts';
import { received } from './received.mts';
import { settlementRecords } from './settlementRecords.mts';

/** From dates to journals: planned and confirmed first, then each step written down first. */
export function bookingLine(flow: Composition): void {
	planning(flow);
	received(flow);
	runsAgain(flow, names.rowsSoFar, [1100, -200]);
	reading(flow);
	flow.node(names.map, { ...mapper([3300, 0], mapping), ...goesOn });
	flow.wire(names.sources, [names.map]);
	posting(flow, { records: settlementRecords, from: [names.map], x: 3520 });
	const nodes = {
		outcome: names.outcome,
		afterJournals: names.afterJournals,
		earlierIssues: names.earlierIssues,
		result: names.result,
	};
	flow.node(names.result, lastPage([5060, 0], result));
	outcomes(flow, { records: settlementRecords, nodes, inputs: 5, x: 4400 });
	flow.wire(names.download, [names.outcomes], 1);
	flow.wire(names.transactions, [[names.outcomes, 1]], 1);
	flow.wire(names.map, [[names.outcomes, 2]], 1);
	flow.wire(names.post, [[names.outcomes, 3]]);
	flow.wire(names.post, [[names.outcomes, 4]], 1);
}

/** The report's file where Amazon has it; the transactions of the payout period where it has not. */
function reading(flow: Composition): void {
	flow.node(names.isReport, ifEach([2640, 0], 'isReport', `$json.from === 'report'`));
	flow.node(names.download, { ...amazon([2860, -120], downloadReport()), ...goesOn });
	flow.node(names.transactions, { ...amazon([2860, 120], readingTransactions), ...goesOn });
	flow.node(names.sources, gather([3080, 0], 2));
	flow.wire(names.afterReceived, [names.isReport]);
	flow.wire(names.isReport, [names.download]);
	flow.wire(names.isReport, [names.transactions], 1);
	flow.wire(names.download, [names.sources]);
	flow.wire(names.transactions, [[names.sources, 1]]);
}

const readingTransactions = {
	resource: 'settlement',
	operation: 'get',
	financialEventGroupId: '={{ $json.financialEventGroupId }}',
	simplify: false,
};

const mapping = {
	resource: 'mapping',
	operation: 'toJournals',
	organizationId: { __rl: true, mode: 'list', value: '' },
	policy: 'settlement',
	journalStatus: expression(
		`$('${names.form}').first().json.journalStatus === 'Published' ? 'published' : 'draft'`,
	),
	accounts: defaultAccounts,
	options: releasedByPerson(settlementRecords),
};

const left = `($('${names.plan}').first().json.left > 0 ? '<p><b>' + $('${names.plan}').first().json.left + ' settlements are left.</b> Open the form again with the same days.</p>' : '')`;

const result = {
	id: 'amazon-backfill-result',
	title: 'What was posted',
	message: resultTable('json.details?.settlementId ?? json.reportId ?? json.key', left),
};
