import { changeRow, createAuditTable, ensureRow } from '../parts/auditNodes.mts';
import { runsAgain } from '../parts/breakLine.mts';
import { expression, now, plain, thisExecution, thisWorkflow } from '../parts/expressions.mts';
import { lastPage } from '../parts/forms.mts';
import { after } from '../parts/merges.mts';
import { outcomes } from '../parts/outcomes.mts';
import { posting } from '../parts/posting.mts';
import { releasedByPerson } from '../parts/released.mts';
import { resultTable } from '../parts/resultTable.mts';
import { defaultAccounts, goesOn, mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { asking } from './asking.mts';
import { fileRecords } from './fileRecords.mts';
import { names } from './names.mts';

/** From uploaded files to their journals: asked first, then each step written down first. */
export function bookingLine(flow: Composition): void {
	asking(flow);
	received(flow);
	flow.node(names.map, { ...mapper([2640, 0], mapping), ...goesOn });
	posting(flow, { records: fileRecords, from: [names.map], x: 2860 });
	const nodes = {
		outcome: names.fileOutcome,
		afterJournals: names.afterJournals,
		earlierIssues: names.earlierIssues,
		result: names.result,
	};
	flow.node(names.result, lastPage([4400, 0], result));
	outcomes(flow, { records: fileRecords, nodes, inputs: 3, x: 3740 });
	flow.wire(names.map, [names.outcomes], 1);
	flow.wire(names.post, [[names.outcomes, 1]]);
	flow.wire(names.post, [[names.outcomes, 2]], 1);
}

function received(flow: Composition): void {
	flow.node(names.createTable, createAuditTable([1540, -200]));
	flow.node(names.afterTable, after([1760, 0]));
	const key = expression(fileRecords.keyOf('$json'));
	flow.node(names.reportRow, ensureRow([1980, -200], key, fileRow));
	flow.node(
		names.received,
		changeRow([2200, -200], expression('$json.key'), 'posted', {
			status: 'received',
			attempts: '1',
			lastAttempt: now,
			...thisExecution,
		}),
	);
	flow.node(names.afterReceived, after([2420, 0]));
	flow.wire(names.again, [names.createTable, [names.afterTable, 1]]);
	flow.wire(names.createTable, [names.afterTable]);
	runsAgain(flow, names.createTable, [1760, -200]);
	flow.wire(names.afterTable, [names.reportRow, [names.afterReceived, 1]]);
	flow.wire(names.reportRow, [names.received]);
	flow.wire(names.received, [names.afterReceived]);
	flow.wire(names.afterReceived, [names.map]);
}

const fileRow = {
	kind: fileRecords.kind,
	record: expression(plain('$json.fileName')),
	...thisWorkflow,
	reportId: expression('$json.reportId'),
};

const mapping = {
	resource: 'mapping',
	operation: 'toJournals',
	organizationId: { __rl: true, mode: 'list', value: '' },
	policy: 'settlement',
	journalStatus: 'draft',
	accounts: defaultAccounts,
	options: releasedByPerson(fileRecords),
};

const result = {
	id: 'amazon-settlement-files-result',
	title: 'What was posted',
	message: resultTable('json.details?.settlementId ?? json.fileName ?? json.key'),
};
