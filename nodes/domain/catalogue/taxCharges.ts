import type { CatalogueEntry } from './entry';

// prettier-ignore
const fees = [
	'ItemFees', 'Expenses', 'Refunded Expenses', 'Cost of Advertising',
	'*Fee', '*Fees', '*Chargeback', 'Deals',
];
const feeTypes = ['ServiceFee', 'AmazonFees', 'FBAFees', 'ProductAdsPayment'];
const sales = ['ItemPrice', 'Sales', 'Refunded Sales', 'ProductCharges', 'Shipping', 'Giftwrap'];
const gst = ['*CGST', '*SGST', '*IGST', '*UTGST', '*GST'];
const postage = ['*PostageBilling', '*PostageRefund'];
const atSource = ['ItemTCS', 'ItemTDS', 'ItemWithheldTax', 'Tax Withheld'];

/** Taxes: those with a name of their own, then `Tax` by what stands above it. */
// prettier-ignore
export const taxCharges: readonly CatalogueEntry[] = [
	{
		id: 'tax-withheld',
		category: 'taxWithheld',
		name: ['MarketplaceFacilitator*', 'LowValueGoods*'],
		first: true,
	},
	{ id: 'tax-withheld-row', category: 'taxWithheld', within: 'ItemWithheldTax' },
	{
		id: 'tax-withheld-at-source',
		category: 'taxWithheldAtSource',
		name: [
			'TCS*', 'TCS-CGST', 'TCS-SGST', 'TCS-IGST', 'TCS-UTGST', 'IVA*', '*Withheld IVA',
			'Retencion*', 'Retención*', 'TaxWithheldAdjustment',
		],
		first: true,
	},
	{
		id: 'income-tax-withheld',
		category: 'incomeTaxWithheld',
		name: [
			'TDS*', 'ISR*', '*Withheld ISR', 'TaxWithholding*', 'Income Tax*', 'Backup Withholding*',
			'MarketplaceFacilitatorISR*', 'Retencion de ISR*', 'Retención de ISR*',
			'Retencion ISR*', 'Retención ISR*',
		],
		first: true,
	},
	{
		id: 'gst-withheld-at-source',
		category: 'taxWithheldAtSource',
		name: gst,
		within: atSource,
		first: true,
	},
	{
		id: 'tax-withheld-at-source-row',
		category: 'taxWithheldAtSource',
		within: ['ItemTCS', 'Tax Withheld'],
	},
	{ id: 'income-tax-withheld-row', category: 'incomeTaxWithheld', within: 'ItemTDS' },
	{
		id: 'income-tax-withheld-type',
		category: 'incomeTaxWithheld',
		transactionType: ['TaxWithholding', 'TDSReimbursement', 'Income Tax Charged'],
		first: true,
	},
	{
		id: 'tax-collected',
		category: 'taxCollected',
		name: [
			'OurPriceTax', 'ShippingTax', 'GiftwrapTax', 'GoodwillTax', 'Product Tax',
			'RestockingDeductionTax', 'RestockingFeeTax', 'ReturnShippingTax',
			'CODTax', 'CODItemTaxCharge', 'CODOrderTaxCharge', 'CODShippingTaxCharge',
			'TaxOnRevenue', 'BaseTax', 'CODFeeTax', 'PromotionDiscountTax', 'ShippingDiscountTax',
		],
	},
	{ id: 'tax-discount', category: 'taxCollected', name: '*TaxDiscount', first: true },
	{
		id: 'tax-retrocharge',
		category: 'taxCollected',
		name: ['Other', 'Retrocharge', 'RetrochargeReversal'],
		transactionType: 'Retrocharge',
	},
	{
		id: 'tax-under-sale',
		category: 'taxCollected',
		name: 'Tax',
		parent: [...sales, 'Tax', 'Promotion'],
	},
	{
		id: 'gst-on-sale',
		category: 'taxCollected',
		name: gst,
		parent: [...sales, 'Promotion'],
		first: true,
	},
	{ id: 'tax-alone', category: 'taxCollected', name: 'Tax', parent: '' },
	{
		id: 'tax-alone-untold',
		category: 'uncategorized',
		name: 'Tax',
		parent: ['', 'other-transaction'],
		transactionType: 'other-transaction',
	},
	{
		id: 'tax-of-advertising',
		category: 'taxOnFees',
		name: 'taxValue',
		transactionType: 'ProductAdsPayment',
	},
	{ id: 'commingling-vat', category: 'taxCollected', transactionType: 'Commingling VAT' },
	{ id: 'tax-on-fee', category: 'taxOnFees', name: ['Tax on fee', 'Tax on fees', 'TaxAmount'] },
	{
		id: 'named-tax-on-fee',
		category: 'taxOnFees',
		name: [...gst, ...postage.flatMap((name) => [`${name}_VAT`, `${name}_GST`, `${name}_Tax`])],
		first: true,
	},
	{ id: 'tax-of-named-fee', category: 'taxOnFees', name: ['*FeeTax', 'MFNPostageFeeTax'] },
	{ id: 'tax-under-fee', category: 'taxOnFees', name: 'Tax', within: fees },
	{ id: 'tax-of-fee-type', category: 'taxOnFees', name: 'Tax', transactionType: feeTypes },
	{
		id: 'tax-alone-of-fee-type',
		category: 'taxOnFees',
		name: 'Tax',
		parent: '',
		transactionType: feeTypes,
	},
];
