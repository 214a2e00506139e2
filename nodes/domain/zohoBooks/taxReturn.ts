import type { JsonRecord } from '../exactJson';

/**
 * What Zoho Books is told of a journal for the tax return; what is empty or false is not sent.
 * https://www.zoho.com/books/api/v3/journals/#create-a-journal
 */
export interface TaxReturn {
	/** Where the customer or vendor is, for organizations in the United Kingdom and the European Union. */
	readonly vatTreatment: string;
	readonly includeInVatReturn: boolean;
	/** Australia. */
	readonly isBasAdjustment: boolean;
}

export const noTaxReturn: TaxReturn = {
	vatTreatment: '',
	includeInVatReturn: false,
	isBasAdjustment: false,
};

export const taxReturnFields = (given: TaxReturn): JsonRecord => ({
	...(given.vatTreatment === '' ? {} : { vat_treatment: given.vatTreatment }),
	...(given.includeInVatReturn ? { include_in_vat_return: true } : {}),
	...(given.isBasAdjustment ? { is_bas_adjustment: true } : {}),
});
