/** What a bill says besides its mandatory fields and lines, so that an update need not leave anything open to Zoho. */
// prettier-ignore
export const keptOfBills = [
	'date', 'due_date', 'currency_id', 'exchange_rate', 'is_inclusive_tax', 'adjustment', 'adjustment_description',
	'reference_number', 'notes', 'terms', 'payment_terms', 'payment_terms_label', 'location_id', 'vat_treatment',
	'tax_treatment', 'gst_treatment', 'gst_no', 'source_of_supply', 'destination_of_supply', 'place_of_supply',
];
