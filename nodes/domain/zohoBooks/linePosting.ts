import type { AppliedRule } from '../ledger/appliedRule';

/**
 * What a rule adds to a line of Zoho's *create a journal*. `customer_id` is Zoho's name for the contact of
 * a line, customer or vendor: https://www.zoho.com/books/api/v3/journals/#create-a-journal
 */
export function linePosting(rule: AppliedRule | null | undefined): Record<string, unknown> {
	if (!rule) return {};
	const { then } = rule;
	const tags = then.tags.map(({ tagId, optionId }) => ({
		tag_id: tagId,
		tag_option_id: optionId,
	}));
	const fields = {
		customer_id: then.contactId,
		tax_id: then.taxId,
		reverse_charge_vat_id: then.reverseChargeVatId,
		acquisition_vat_id: then.acquisitionVatId,
		location_id: then.locationId,
		tags: tags.length > 0 ? tags : '',
	};
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
