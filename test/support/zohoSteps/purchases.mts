import { bought, cash, theVendor } from './masterData.mts';
import {
	by,
	written,
	account,
	day,
	found,
	from,
	gone,
	rows,
	stepsOf,
	updated,
	type Step,
} from './step.mts';

const order = stepsOf('purchaseOrder');
const bill = stepsOf('bill');
const payment = stepsOf('vendorPayment');
const credit = stepsOf('vendorCredit');
const expense = stepsOf('expense');

const theOrder = { purchaseorder_id: from('purchaseOrder create', 'purchaseorder_id') };
const theBill = { bill_id: from('bill create', 'bill_id') };
const thePayment = { payment_id: from('vendorPayment create', 'payment_id') };
const theCredit = { vendor_credit_id: from('vendorCredit create', 'vendor_credit_id') };
const theOther = { vendor_credit_id: from('another vendor credit', 'vendor_credit_id') };
const theExpense = { expense_id: from('expense create', 'expense_id') };

const purchase = { ...theVendor, line_items: bought };
const order1 = { ...purchase, purchaseorder_number: 'ORDER-1' };
const bill1 = { ...purchase, bill_number: 'BILL-1' };
const paid = { ...theVendor, amount: '5' };
const paid1 = { ...paid, reference_number: 'OUT-1' };
const credit1 = { ...purchase, vendor_credit_number: 'BACK-1' };
const spent = {
	account_id: account('Office Supplies'),
	amount: '7.50',
	date: day,
	paid_through_account_id: cash,
};
const spent1 = { ...spent, reference_number: 'SPENT-1' };
const notes = { notes: 'Changed' };

export const purchases: readonly Step[] = [
	order('create', { ...purchase, additionalFields: { purchaseorder_number: 'ORDER-1' } }),
	order('createOrGet', order1, found),
	order('upsert', { ...order1, additionalFields: notes }, updated),
	order('upsertByField', { ...purchase, ...by('O-1') }, { ...written, total: 20 }),
	order('get', theOrder, { total: 20 }),
	order('getAll', { filters: { purchaseorder_number: 'ORDER-1' } }, { total: 20 }),
	order('update', { ...theOrder, updateFields: { reference_number: 'R-1' } }, { total: 20 }),
	order('submit', theOrder),
	order('approve', theOrder),
	order('markOpen', theOrder),
	order('markBilled', theOrder),
	order('markCancelled', theOrder),

	bill('create', bill1, { status: 'open', total: 20 }),
	bill('createOrGet', bill1, found),
	bill('upsert', { ...bill1, additionalFields: notes }, updated),
	bill(
		'upsertByField',
		{ ...purchase, bill_number: 'BILL-2', ...by('B-2') },
		{ ...written, total: 20 },
	),
	bill('update', { ...theBill, updateFields: { reference_number: 'R-2' } }, { total: 20 }),
	bill('getAll', { returnAll: true, filters: { bill_number: 'BILL-1' } }, { balance: 20 }),

	payment('create', { ...paid, additionalFields: { reference_number: 'OUT-1' } }, { amount: 5 }),
	payment('createOrGet', paid1, found),
	payment('upsert', { ...paid1, additionalFields: { description: 'Cash' } }, updated),
	payment('upsertByField', { ...paid, ...by('P-2') }, { ...written, amount: 5 }),
	payment('update', {
		...thePayment,
		updateFields: { bills: rows({ ...theBill, amount_applied: '5' }) },
	}),
	payment('get', thePayment, { amount: 5 }),
	payment('getAll', { filters: { reference_number: 'OUT-1' } }, { amount: 5 }),
	bill('get', theBill, { status: 'partially_paid', balance: 15 }),

	credit('create', { ...purchase, additionalFields: { vendor_credit_number: 'BACK-1' } }),
	credit('createOrGet', credit1, found),
	credit('upsert', { ...credit1, additionalFields: notes }, updated),
	credit('update', { ...theCredit, updateFields: { reference_number: 'R-3' } }, { total: 20 }),
	credit('submit', theCredit),
	credit('approve', theCredit),
	credit('markOpen', theCredit),
	credit('applyToBills', { ...theCredit, bills: rows({ ...theBill, amount_applied: '4' }) }),
	credit('refund', { ...theCredit, amount: '1', date: day, account_id: cash }),
	credit('get', theCredit, { balance: 15 }),
	credit('getAll', { filters: { vendor_credit_number: 'BACK-1' } }, { balance: 15 }),

	expense('create', { ...spent, additionalFields: { reference_number: 'SPENT-1' } }),
	expense('createOrGet', spent1, found),
	expense('upsert', { ...spent1, additionalFields: { description: 'Paper' } }, updated),
	expense('upsertByField', { ...spent, ...by('E-1') }, { ...written, total: 7.5 }),
	expense('get', theExpense, { total: 7.5, description: 'Paper' }),
	expense('getAll', { filters: { reference_number: 'SPENT-1' } }, { total: 7.5 }),
	expense('update', { ...theExpense, updateFields: { amount: '8' } }, { total: 8 }),
];

export const withoutPurchases: readonly Step[] = [
	expense(
		'delete',
		{ expense_id: from('expense upsertByField', 'expense_id') },
		gone,
		'another expense delete',
	),
	payment(
		'delete',
		{ payment_id: from('vendorPayment upsertByField', 'payment_id') },
		gone,
		'another vendor payment delete',
	),
	bill('delete', { bill_id: from('bill upsertByField', 'bill_id') }, gone, 'another bill delete'),
	order(
		'delete',
		{ purchaseorder_id: from('purchaseOrder upsertByField', 'purchaseorder_id') },
		gone,
		'another order delete',
	),
	expense('delete', theExpense, gone),
	credit('delete', theCredit, gone),
	credit('create', purchase, {}, 'another vendor credit'),
	credit('void', theOther),
	credit('delete', theOther, gone, 'another vendor credit delete'),
	payment('delete', thePayment, gone),
	bill('void', theBill),
	bill('markOpen', theBill),
	bill('delete', theBill, gone),
	order('delete', theOrder, gone),
];
