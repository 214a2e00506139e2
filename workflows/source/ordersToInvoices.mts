import { notes } from './invoices/notes.mts';
import { names } from './invoices/names.mts';
import { ordersLine } from './invoices/ordersLine.mts';
import { paymentsLine } from './invoices/paymentsLine.mts';
import { records } from './invoices/records.mts';
import { setUpLine } from './invoices/setUpLine.mts';
import { breakLine } from './parts/breakLine.mts';
import { outcomes } from './parts/outcomes.mts';
import { Composition } from './parts/workflow.mts';

/** Shipped orders become invoices, and settlements pay them: each posted once, and written down on its way. */
export function ordersToInvoices() {
	const flow = new Composition('orders-to-invoices');
	notes(flow);
	setUpLine(flow);
	ordersLine(flow);
	const nodes = {
		row: names.recordRow,
		afterRow: names.afterRecordRow,
		outcome: names.recordOutcome,
		afterJournals: names.afterRecords,
	};
	outcomes(flow, { records, nodes, inputs: 7, x: 2900 });
	paymentsLine(flow);
	breakLine(flow);
	return inOtherWords(flow.json('amzZohoOrders', 'Amazon orders to Zoho Books invoices'));
}

/** The shared parts speak of journals; here they are invoices. */
const words = [
	['Map to journals', 'Map to invoices'],
	['A row for each journal', 'A row for each invoice'],
	['Journal: pending', 'Invoice: pending'],
	['Journal: outcome', 'Invoice: outcome'],
	['First the row, then the journal', 'First the row, then the invoice'],
	['$json.journalId', '$json.recordId'],
	['$json.journalNumber', '$json.recordNumber'],
	['$json.journalLink', '$json.recordLink'],
] as const;

function inOtherWords<T>(workflow: T): T {
	const text = words.reduce(
		(all, [from, to]) => all.replaceAll(from, to),
		JSON.stringify(workflow),
	);
	return JSON.parse(text) as T;
}
