import { cash, sold, theCustomer } from './masterData.mts';
import { day, found, from, gone, rows, stepsOf, updated, type Step } from './step.mts';

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
const notes = { notes: 'Changed' };

export const sales: readonly Step[] = [
	invoice('create', { ...sale, additionalFields: { invoice_number: 'S-1' } }, { status: 'draft' }),
	invoice('createOrGet', sold1, found),
	invoice('upsert', { ...sold1, additionalFields: notes }, updated),
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
	payment('get', thePayment, { unused_amount: 5 }),
	payment('getAll', { filters: { reference_number: 'PAID-1' } }, { amount: 5 }),
	payment('update', { ...thePayment, updateFields: { amount: '6' } }, { amount: 6 }),

	credit('create', { ...returned, additionalFields: { creditnote_number: 'RETURN-1' } }),
	credit('createOrGet', returned1, found),
	credit('upsert', { ...returned1, additionalFields: notes }, updated),
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
