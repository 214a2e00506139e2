import type { AccountChoice } from './chartOfAccounts';

/** One option of a reporting tag. */
export interface ReportingTag {
	readonly tagId: string;
	readonly optionId: string;
}

/** How a line is posted otherwise than its category says; what is empty stays as it is. Ids are Zoho's. */
export interface Posting {
	readonly account: AccountChoice | null;
	readonly taxId: string;
	readonly locationId: string;
	readonly tags: readonly ReportingTag[];
	readonly contactId: string;
	/** Stands in the line's description, in place of the name of the category. */
	readonly description: string;
	/** Taxes of a purchase on which the buyer accounts for the tax (United Kingdom, European Union). */
	readonly reverseChargeVatId: string;
	readonly acquisitionVatId: string;
}

/** The user's rule that a line was made by. */
export interface AppliedRule {
	readonly name: string;
	readonly then: Posting;
}

export const plainPosting: Posting = {
	account: null,
	taxId: '',
	locationId: '',
	tags: [],
	contactId: '',
	description: '',
	reverseChargeVatId: '',
	acquisitionVatId: '',
};
