import { cash, sold, theCustomer, theItem } from './masterData.mts';
import {
	asPayload,
	idIn,
	by,
	written,
	day,
	found,
	from,
	gone,
	rows,
	stepsOf,
	updated,
	type Step,
} from './step.mts';

const invoice = stepsOf('invoice');
const payment = stepsOf('customerPayment');
const credit = stepsOf('creditNote');
const receipt = stepsOf('salesReceipt');

const theInvoice = { invoice_id: from('invoice create', 'invoice_id') };
const thePayment = { payment_id: from('customerPayment create', 'payment_id') };
const theCredit = { creditnote_id: from('creditNote create', 'creditnote_id') };
const theReceipt = { sales_receipt_id: from('salesReceipt create', 'sales_receipt_id') };

const sale = { ...theCustomer, line_items: sold };
const sold1 = { ...sale, invoice_number: 'S-1' };
const paid = { ...theCustomer, amount: '5', date: day, payment_mode: 'cash' };
const paid1 = { ...paid, reference_number: 'PAID-1' };
const returned = { ...sale, date: day };
const returned1 = { ...returned, creditnote_number: 'RETURN-1' };
const counter = { ...sale, payment_mode: 'cash' };
const counter1 = { ...counter, receipt_number: 'COUNTER-1' };
/** As Amazon to Zoho Books makes them, as JSON text (synthetic). */
const mapped = { customer_id: idIn(theCustomer.customer_id), date: '2026-06-09' };
const mappedInvoice = asPayload({
	...mapped,
	invoice_number: 'AMZ-O-1',
	line_items: [{ item_id: idIn(theItem.item_id), quantity: 1, rate: 10 }],
	notes: `Amazon orders: 1=10.00 sha256:${'0'.repeat(64)}`,
});
const mappedPayment = asPayload({
	...mapped,
	payment_mode: 'Amazon',
	amount: 10,
	reference_number: 'AMZ-P-1',
	invoices: [],
});
const notes = { notes: 'Changed' };

export const sales: readonly Step[] = [
	invoice('create', { ...sale, additionalFields: { invoice_number: 'S-1' } }, { status: 'draft' }),
	invoice('createOrGet', sold1, found),
	invoice('upsert', { ...sold1, additionalFields: notes }, updated),
	invoice('upsertByField', { ...sale, ...by('S-2') }, { ...written, total: 20 }),
	invoice('postOnce', { payload: mappedInvoice }, { outcome: 'created', total: '10' }),
	invoice('postOnce', { payload: mappedInvoice }, { outcome: 'alreadyPosted' }, 'invoice again'),
	invoice('update', { ...theInvoice, updateFields: { reference_number: 'R-1' } }, { total: 20 }),
	invoice('submit', theInvoice),
	invoice('approve', theInvoice),
	invoice('markDraft', theInvoice),
	invoice('markSent', theInvoice),
	invoice('get', theInvoice, { status: 'sent', balance: 20, reference_number: 'R-1' }),
	invoice('getAll', { filters: { invoice_number: 'S-1' } }, { balance: 20 }),

	payment('create', { ...paid, additionalFields: { reference_number: 'PAID-1' } }, { amount: 5 }),
	payment('createOrGet', paid1, found),
	payment('upsert', { ...paid1, additionalFields: { description: 'Cash' } }, updated),
	payment('upsertByField', { ...paid, ...by('P-1') }, { ...written, amount: 5 }),
	payment('postOnce', { payload: mappedPayment }, { outcome: 'created', total: '10' }),
	payment('get', thePayment, { unused_amount: 5 }),
	payment('getAll', { filters: { reference_number: 'PAID-1' } }, { amount: 5 }),
	payment('update', { ...thePayment, updateFields: { amount: '6' } }, { amount: 6 }),

	credit('create', { ...returned, additionalFields: { creditnote_number: 'RETURN-1' } }),
	credit('createOrGet', returned1, found),
	credit('upsert', { ...returned1, additionalFields: notes }, updated),
	credit('upsertByField', { ...returned, ...by('R-1') }, { ...written, total: 20 }),
	credit('update', { ...theCredit, updateFields: { reference_number: 'R-2' } }, { total: 20 }),
	credit('submit', theCredit),
	credit('approve', theCredit),
	credit('markDraft', theCredit),
	credit('markOpen', theCredit),
	credit('applyToInvoices', {
		...theCredit,
		invoices: rows({ ...theInvoice, amount_applied: '3' }),
	}),
	credit('refund', { ...theCredit, amount: '2', date: day, from_account_id: cash }),
	credit('get', theCredit, { status: 'open', balance: 15 }),
	credit('getAll', { filters: { creditnote_number: 'RETURN-1' } }, { balance: 15 }),

	invoice('applyCredits', {
		...theInvoice,
		additionalFields: {
			apply_creditnotes: rows({ ...theCredit, amount_applied: '4' }),
			invoice_payments: rows({ ...thePayment, amount_applied: '6' }),
		},
	}),
	invoice('get', theInvoice, { status: 'partially_paid', balance: 7 }, 'what is open'),
	invoice('writeOff', theInvoice),
	invoice('get', theInvoice, { status: 'paid', balance: 0 }, 'what is given up'),
	invoice('undoWriteOff', theInvoice),

	receipt('create', { ...counter, additionalFields: { receipt_number: 'COUNTER-1' } }),
	receipt('createOrGet', counter1, found),
	receipt('upsert', { ...counter1, additionalFields: notes }, updated),
	receipt('get', theReceipt, { total: 20 }),
	receipt('getAll', { filters: { receipt_number: 'COUNTER-1' } }, { total: 20 }),
	receipt('update', { ...theReceipt, updateFields: { notes: 'Again' } }, { total: 20 }),
];

export const withoutSales: readonly Step[] = [
	payment(
		'delete',
		{ payment_id: from('customerPayment postOnce', 'recordId') },
		gone,
		'mapped payment delete',
	),
	invoice(
		'delete',
		{ invoice_id: from('invoice postOnce', 'recordId') },
		gone,
		'mapped invoice delete',
	),
	payment(
		'delete',
		{ payment_id: from('customerPayment upsertByField', 'payment_id') },
		gone,
		'another payment delete',
	),
	invoice(
		'delete',
		{ invoice_id: from('invoice upsertByField', 'invoice_id') },
		gone,
		'another invoice delete',
	),
	credit(
		'delete',
		{ creditnote_id: from('creditNote upsertByField', 'creditnote_id') },
		gone,
		'third credit delete',
	),
	receipt('delete', theReceipt, gone),
	payment('delete', thePayment, gone),
	credit('delete', theCredit, gone),
	invoice('void', theInvoice),
	invoice('delete', theInvoice, gone),
	credit('create', { ...returned, additionalFields: { is_draft: true } }, {}, 'another credit'),
	credit('void', { creditnote_id: from('another credit', 'creditnote_id') }),
	credit(
		'delete',
		{ creditnote_id: from('another credit', 'creditnote_id') },
		gone,
		'another credit delete',
	),
];
