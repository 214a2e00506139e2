import { flag } from './choice';
import type { Field } from './field';
import { date } from './date';
import { decimal, whole } from './number';
import { pick } from './pick';
import { multiline, text } from './text';

/** Fields that documents of sales and purchases share. Keys: https://www.zoho.com/books/api/v3/ */
export const exchangeRate = decimal(
	'Exchange Rate',
	'exchange_rate',
	'Base units for one unit of its currency',
	'e.g. 0.7312',
);

export const adjustment = decimal(
	'Adjustment',
	'adjustment',
	'Added to the total; below zero it is taken off',
);

export const currencyOf = (whose: string): Field =>
	pick('Currency', 'currency_id', 'currencies', `The ${whose}’s unless chosen`);

export const dueDate = date('Due Date', 'due_date', 'When it is to be paid');

export const inclusiveTax = flag(
	'Is Inclusive Tax',
	'is_inclusive_tax',
	'Whether the prices include tax',
);

export const location = pick('Location', 'location_id', 'locations', 'Where it belongs to');

export const notes = multiline('Notes', 'notes', 'Printed on the document');

export const paymentTerms = whole('Payment Terms (Days)', 'payment_terms', 'Days until it is due');

export const reference = text('Reference', 'reference_number', 'Your own number for it');

export const terms = multiline('Terms and Conditions', 'terms', 'Printed at its end');

export const today = date('Date', 'date', 'Today unless given');

/** Filters of a list of documents: of which days, of whom, under which reference. */
export const documentFilters = (plural: string, ...more: readonly Field[]): Field[] => [
	date('From Date', 'date_start', `${plural} of this day and later`),
	text('Reference', 'reference_number', 'Exactly this reference'),
	date('To Date', 'date_end', `${plural} of this day and earlier`),
	...more,
];

/** What a search through a list of records looks for. */
export const searchText = (through: string): Field =>
	text('Search', 'search_text', `A part of ${through}`);
