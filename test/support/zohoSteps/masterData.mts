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

const organization = stepsOf('organization');
const tax = stepsOf('tax');
const currency = stepsOf('currency');
const rate = stepsOf('exchangeRate');
const chart = stepsOf('account');
const bank = stepsOf('bankAccount');
const contact = stepsOf('contact');
const person = stepsOf('contactPerson');
const item = stepsOf('item');

const theCurrency = { currency_id: from('currency create', 'currency_id') };
const theRate = {
	...theCurrency,
	exchange_rate_id: from('exchangeRate create', 'exchange_rate_id'),
};
const theAccount = { account_id: from('account create', 'account_id') };
const theBank = { account_id: from('bankAccount create', 'account_id') };
const theContact = { contact_id: from('contact create', 'contact_id') };
const thePerson = {
	...theContact,
	contact_person_id: from('contactPerson create', 'contact_person_id'),
};
export const theItem = { item_id: from('item create', 'item_id') };

const dinar = { currency_code: 'KWD', currency_format: '1,234,567.899' };
const boxes = { account_name: 'Boxes and Tape', account_type: 'expense' };
const secondBank = { account_name: 'Second Bank', account_type: 'bank' };
const buyer = { contact_name: 'Synthetic Buyer' };
const buyer2 = { contact_name: 'Another Buyer' };
const tape = { name: 'Tape', rate: '1.50' };
const ada = { ...theContact, first_name: 'Ada' };
const email = 'ada@example.com';
const box = { name: 'Box', rate: '2.50' };

export const masterData: readonly Step[] = [
	organization('getAll'),
	organization('check', { measureSearch: true }, { check: 'connection', result: 'ok' }),
	stepsOf('location')('getAll'),
	stepsOf('reportingTag')('getAll'),
	tax('getAll'),
	tax('get', { tax_id: from('tax getAll', 'tax_id') }),

	currency('create', { ...dinar, additionalFields: { price_precision: 3 } }),
	currency('createOrGet', dinar, found),
	currency('upsert', { ...dinar, additionalFields: { currency_symbol: 'KD' } }, updated),
	currency('get', theCurrency, { currency_code: 'KWD', currency_symbol: 'KD', price_precision: 3 }),
	currency('getAll', { returnAll: true }),
	currency('update', { ...theCurrency, updateFields: { currency_symbol: 'K.D' } }),

	rate('create', { ...theCurrency, effective_date: day, rate: '3.25' }),
	rate('createOrGet', { ...theCurrency, effective_date: day, rate: '3.25' }, found),
	rate('upsert', { ...theCurrency, effective_date: day, rate: '3.30' }, updated),
	rate('get', theRate, { effective_date: '2026-06-09', rate: 3.3 }),
	rate('getAll', { ...theCurrency, returnAll: true }),
	rate('update', { ...theRate, updateFields: { rate: '3.31' } }, { rate: 3.31 }),

	chart('create', boxes),
	chart('createOrGet', { ...boxes, account_name: 'boxes AND tape' }, found),
	chart('upsert', { ...boxes, additionalFields: { description: 'Packaging' } }, updated),
	chart('get', theAccount, { account_name: 'Boxes and Tape', description: 'Packaging' }),
	chart('getAll', { limit: 3, filters: { filter_by: 'AccountType.Expense' } }),
	chart('update', { ...theAccount, updateFields: { account_code: '6100' } }),
	chart('deactivate', theAccount),
	chart('activate', theAccount),

	bank('create', secondBank),
	bank('createOrGet', secondBank, found),
	bank('upsert', { ...secondBank, additionalFields: { bank_name: 'Second' } }, updated),
	bank('get', theBank, { account_name: 'Second Bank', bank_name: 'Second' }),
	bank('getAll', { returnAll: true }),
	bank('update', { ...theBank, updateFields: { account_number: '12345678' } }),
	bank('deactivate', theBank),
	bank('activate', theBank),

	contact('create', { ...buyer, additionalFields: { contact_type: 'customer' } }),
	contact(
		'create',
		{ contact_name: 'Synthetic Seller', additionalFields: { contact_type: 'vendor' } },
		{ contact_type: 'vendor' },
		'vendor',
	),
	contact('createOrGet', { contact_name: ' synthetic BUYER ' }, found),
	contact('upsert', { ...buyer, additionalFields: { company_name: 'Buyer Ltd' } }, updated),
	contact('upsertByField', { ...buyer2, ...by('C-1') }, written),
	contact('get', theContact, { contact_name: 'Synthetic Buyer', company_name: 'Buyer Ltd' }),
	contact('getAll', { filters: { contact_name: 'Synthetic Buyer' } }, buyer),
	contact('update', { ...theContact, updateFields: { payment_terms: 14 } }, { payment_terms: 14 }),
	contact('deactivate', theContact),
	contact('activate', theContact),

	person('create', { ...ada, additionalFields: { email, last_name: 'Buyer' } }),
	person('createOrGet', { ...ada, email }, found),
	person('upsert', { ...ada, email, additionalFields: { department: 'Sales' } }, updated),
	person('get', thePerson, { first_name: 'Ada', last_name: 'Buyer', department: 'Sales' }),
	person('getAll', { ...theContact, returnAll: true }, { email }),
	person('update', { ...thePerson, updateFields: { phone: '030 1' } }, { phone: '030 1' }),
	person('markPrimary', thePerson),

	item('create', { ...box, additionalFields: { sku: 'BOX-1' } }),
	item('createOrGet', { ...box, additionalFields: { sku: 'BOX-1' } }, found),
	item('upsert', { ...box, rate: '2.75', additionalFields: { sku: 'BOX-1' } }, updated),
	item('upsertByField', { ...tape, ...by('I-1') }, written),
	item('upsertByField', { ...tape, rate: '1.75', ...by('I-1') }, { rate: 1.75 }, 'item again'),
	item('get', theItem, { sku: 'BOX-1', rate: 2.75 }),
	item('getAll', { filters: { name_contains: 'Bo' } }, { sku: 'BOX-1' }),
	item('update', { ...theItem, updateFields: { description: 'Of cardboard' } }),
	item('deactivate', theItem),
	item('activate', theItem),
];

/** In the end, once nothing uses them any more. */
export const withoutMasterData: readonly Step[] = [
	item('delete', theItem, gone),
	item('delete', { item_id: from('item upsertByField', 'item_id') }, gone, 'tape delete'),
	contact(
		'delete',
		{ contact_id: from('contact upsertByField', 'contact_id') },
		gone,
		'another buyer delete',
	),
	person('delete', thePerson, gone),
	contact('delete', theContact, gone),
	contact('delete', { contact_id: from('vendor', 'contact_id') }, gone, 'vendor delete'),
	bank('delete', theBank, gone),
	chart('delete', theAccount, gone),
	rate('delete', theRate, gone),
	currency('delete', theCurrency, gone),
];

export const theCustomer = { customer_id: theContact.contact_id };
export const theVendor = { vendor_id: from('vendor', 'contact_id') };
/** 20.00 of an item that is sold. */
export const sold = rows({ item_id: theItem.item_id, quantity: '2', rate: '10' });
/** 20.00 of costs. */
export const bought = rows({ account_id: theAccount.account_id, quantity: '2', rate: '10' });
export const cash = account('Petty Cash');
