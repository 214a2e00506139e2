import type { CatalogueEntry } from './entry';

const fees = ['ItemFees', 'Expenses', 'Refunded Expenses', '*Fee', '*Fees', '*Chargeback'];
const feeTypes = ['ServiceFee', 'AmazonFees', 'FBAFees', 'ProductAdsPayment'];

/** Taxes: those with a name of their own, then `Tax` by what stands above it. */
export const taxCharges: readonly CatalogueEntry[] = [
	{
		id: 'tax-withheld',
		category: 'taxWithheld',
		name: ['MarketplaceFacilitator*', 'LowValueGoods*'],
	},
	{ id: 'tax-withheld-row', category: 'taxWithheld', within: 'ItemWithheldTax' },
	{
		id: 'tax-withheld-at-source',
		category: 'taxWithheldAtSource',
		name: [
			'TCS*',
			'TDS*',
			'ISR*',
			'IVA*',
			'*Withheld ISR',
			'*Withheld IVA',
			'TaxWithholding*',
			'Income Tax*',
		],
	},
	{
		id: 'tax-collected',
		category: 'taxCollected',
		name: [
			'OurPriceTax',
			'ShippingTax',
			'GiftwrapTax',
			'GoodwillTax',
			'RestockingDeductionTax',
			'Product Tax',
			'TaxOnRevenue',
			'BaseTax',
		],
	},
	{ id: 'tax-discount', category: 'taxCollected', name: '*TaxDiscount' },
	{
		id: 'tax-retrocharge',
		category: 'taxCollected',
		name: ['Other', 'RetrochargeReversal'],
		transactionType: 'Retrocharge',
	},
	{ id: 'tax', category: 'taxCollected', name: 'Tax' },
	{ id: 'commingling-vat', category: 'taxCollected', transactionType: 'Commingling VAT' },
	{ id: 'tax-on-fee', category: 'taxOnFees', name: ['Tax on fee', 'TaxAmount'] },
	{ id: 'tax-under-fee', category: 'taxOnFees', name: 'Tax', within: fees },
	{ id: 'tax-of-fee-type', category: 'taxOnFees', name: 'Tax', transactionType: feeTypes },
];
