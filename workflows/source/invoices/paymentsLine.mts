import { createAuditTable, readRows } from '../parts/auditNodes.mts';
import { keepDue } from '../parts/due.mts';
import { expression, pickedOrganization } from '../parts/expressions.mts';
import { posting } from '../parts/posting.mts';
import { amazon, downloadReport, goesOn, mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';
import { records } from './records.mts';

/** Where the line stands. */
const y = 700;

/** From the settlements whose journals stand to the payments of their invoices, posted once. */
export function paymentsLine(flow: Composition): void {
	flow.node(names.paymentSchedule, {
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		position: [0, y],
		parameters: { rule: { interval: [{ field: 'hours', triggerAtMinute: 55 }] } },
	});
	flow.node(names.paymentTable, createAuditTable([220, y]));
	flow.node(
		names.paymentRows,
		readRows([440, y], ['workflowId', expression('$workflow.id')], ['kind', 'payment']),
	);
	flow.node(names.reports, {
		...amazon([660, y], listing),
		executeOnce: true,
	});
	flow.node(
		names.reportsDue,
		keepDue([880, y], {
			rows: names.paymentRows,
			key: records.keyOf('$json'),
			byHand: `$execution.mode === 'test'`,
			atMost: 10,
		}),
	);
	flow.node(names.download, { ...amazon([1100, y], downloadReport()), ...goesOn });
	flow.node(names.mapPayments, { ...mapper([1320, y], mapping), ...goesOn });
	const named = {
		journalRow: names.paymentRow,
		pending: names.paymentPending,
		afterPending: names.afterPaymentPending,
		post: names.postPayment,
	};
	posting(flow, { records, from: [names.mapPayments], x: 1540, y, post, named });
	wireLine(flow);
}

function wireLine(flow: Composition): void {
	const line = [
		names.paymentSchedule,
		names.paymentTable,
		names.paymentRows,
		names.reports,
		names.reportsDue,
		names.download,
		names.mapPayments,
	];
	flow.chain(line);
	flow.wire(names.download, [[names.outcomes, 3]], 1);
	flow.wire(names.mapPayments, [[names.outcomes, 4]], 1);
	flow.wire(names.postPayment, [[names.outcomes, 5]]);
	flow.wire(names.postPayment, [[names.outcomes, 6]], 1);
}

/** Settlements of the last ninety days: Amazon keeps their reports so long. */
const listing = {
	resource: 'report',
	operation: 'getAll',
	returnAll: true,
	reportTypes: ['GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2'],
	filters: { createdAfter: expression(`$now.minus({ days: 89 }).toUTC().toISO()`) },
};

/** All choices are those of the invoices. */
const mapping = {
	resource: 'mapping',
	operation: 'toInvoices',
	organizationId: { __rl: true, mode: 'id', value: pickedOrganization },
	settingsOf: expression(`$('${names.map}').params`),
};

const post = {
	resource: 'customerPayment',
	operation: 'postOnce',
	organizationId: { __rl: true, mode: 'id', value: pickedOrganization },
	payload: '={{ $json.payload }}',
};
