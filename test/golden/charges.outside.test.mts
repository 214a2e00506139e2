// Every charge name collected in a list beside the repository is recognised, and in the right family.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classify } from '../../nodes/domain/catalogue/classify';

const file = new URL('../../../shared/samples/CHARGES.md', import.meta.url);
const lines = readFileSync(file, 'utf8').split('\n');

const section = (start: string, end: string): string[][] => {
	const from = lines.findIndex((line) => line.startsWith(start));
	const to = lines.findIndex((line, index) => index > from && line.startsWith(end));
	return lines
		.slice(from, to < 0 ? undefined : to)
		.filter((line) => /^\| (?!-)/.test(line))
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		)
		.slice(1);
};

const signOf = (text: string): -1 | 0 | 1 =>
	text.includes('+') ? 1 : text.includes('zero') ? 0 : -1;

// prettier-ignore
const families: Readonly<Record<string, readonly string[]>> = {
	coupon: ['dealCouponFees'],
	deal: ['dealCouponFees'],
	correction: ['fbaFulfillmentFees'],
	storage: ['storageFees', 'taxOnFees'],
	'aged storage': ['agedInventoryFees', 'taxOnFees'],
	disposal: ['removalFees', 'taxOnFees'],
	removal: ['removalFees'],
	'inbound transportation': ['inboundFees'],
	'inbound placement': ['inboundFees'],
	'inbound transportation program': ['inboundFees'],
	reimbursement: ['inventoryReimbursements'],
	advertising: ['advertising'],
	OPERATING_EXPENSE: ['subscriptionFees'],
	TAX_RECLASSIFICATION: ['taxCollected', 'taxWithheld'],
	liquidation: ['liquidationSales', 'removalFees', 'taxCollected'],
	'other cost': ['eprFees', 'otherFees', 'inboundFees', 'advertising'],
	other: ['otherReimbursements'],
	order: [
		'productSales', 'shippingIncome', 'promotions', 'shippingPromotions', 'referralFees',
		'digitalServicesFees', 'fbaFulfillmentFees', 'shippingChargebacks',
		'taxCollected', 'taxWithheld',
	],
	refund: [
		'productRefunds', 'shippingRefunds', 'refundedFees', 'refundAdministrationFees',
		'taxCollected', 'taxWithheld',
	],
	BALANCE_MOVEMENT: [
		'crossAccountTransfers', 'reserveHeld', 'reserveReleased', 'payableToAmazon',
		'successfulCharge', 'payoutCorrections',
	],
};

type Case = readonly [type: string, path: string, sign: -1 | 1, category: string];

const other = 'other-transaction';

/** What each row of the last table says, by its second cell, in the words of the report. */
const foundSince: Readonly<Record<string, readonly Case[]>> = {
	'BuyerRecharge (+)': [[other, 'other-transaction/BuyerRecharge', 1, 'productRefunds']],
	'ItemPrice, PaymentMethodFee': [
		['Order', 'ItemPrice/PaymentMethodFee', 1, 'shippingIncome'],
		['Refund', 'ItemPrice/PaymentMethodFee', -1, 'shippingRefunds'],
	],
	'Promo, alone (+)': [
		['ServiceFee', 'Promo', 1, 'otherFees'],
		['ServiceFee', 'FBALongTermStorageFee/Promo', 1, 'agedInventoryFees'],
	],
	'DirectPayment, CollectOnDelivery… / StoredValueCard…': [
		['Order', 'DirectPayment/CollectOnDeliveryRevenue', -1, 'directPayments'],
		['Order', 'DirectPayment/StoredValueCardRevenue', -1, 'directPayments'],
	],
	'ItemFees, Order Cancellation Charge': [
		['Cancellation', 'ItemFees/Order Cancellation Charge', -1, 'otherFees'],
	],
	'ItemFees, Discount Fee; CouponClipFee': [
		['Order', 'ItemFees/Discount Fee', -1, 'otherFees'],
		['Order', 'ItemFees/CouponClipFee', -1, 'dealCouponFees'],
	],
	'Account Management service (ABA); BalanceAdjustment; Additional Other Expenses': [
		[other, 'other-transaction/Account Management service (ABA)', -1, 'otherFees'],
		[other, 'other-transaction/BalanceAdjustment', 1, 'otherFees'],
		[other, 'other-transaction/Additional Other Expenses', -1, 'otherFees'],
	],
	'ItemFees, TextbookRentalBuyoutFee / ExtensionFee / ServiceFee': [
		['Order', 'ItemFees/TextbookRentalBuyoutFee', -1, 'otherFees'],
		['Order', 'ItemFees/TextbookRentalExtensionFee', -1, 'otherFees'],
		['Order', 'ItemFees/TextbookRentalServiceFee', -1, 'otherFees'],
	],
	'Sponsored Products, CPC': [
		['ServiceFee', 'Sponsored Products', -1, 'advertising'],
		['ServiceFee', 'CPC', -1, 'advertising'],
		['ServiceFee', 'Sponsored Products/CPC', -1, 'advertising'],
		['ServiceFee', 'other-transaction/Sponsored Products, CPC', -1, 'advertising'],
	],
	'baseValue, taxValue': [
		['ProductAdsPayment', 'baseValue', -1, 'advertising'],
		['ProductAdsPayment', 'taxValue', -1, 'taxOnFees'],
	],
	'Inventory Reimbursement': [
		[other, 'other-transaction/Inventory Reimbursement', 1, 'inventoryReimbursements'],
		[other, 'Inventory Reimbursement/Any reason', 1, 'inventoryReimbursements'],
	],
	'ItemPrice, Refund Principal': [['Refund', 'ItemPrice/Refund Principal', -1, 'productRefunds']],
	'ShippingServices, ShippingServicesRefund': [
		[other, 'other-transaction/ShippingServices', -1, 'shippingLabels'],
		[other, 'other-transaction/ShippingServicesRefund', 1, 'shippingLabels'],
	],
	'other-amount': [
		['Liquidations', 'other-transaction/Liquidations', 1, 'liquidationSales'],
		['Liquidations', 'Liquidations', 1, 'liquidationSales'],
	],
	TaxWithheldAdjustment: [['Tax', 'TaxWithheldAdjustment', 1, 'taxWithheldAtSource']],
	'PromotionDiscount; PromotionDiscountTax, ShippingDiscountTax': [
		['Shipment', 'PromotionDiscount', -1, 'promotions'],
		['Shipment', 'PromotionDiscountTax', -1, 'taxCollected'],
		['Shipment', 'ShippingDiscountTax', -1, 'taxCollected'],
	],
	"FBACustomerRetrunFee (Amazon's spelling)": [
		['ServiceFee', 'FBACustomerRetrunFee', -1, 'fbaOtherFees'],
	],
	RecoveryAmount: [['DebtRecovery', 'RecoveryAmount', 1, 'successfulCharge']],
	'Unavailable Balance; Previous statements unavailable balance': [
		['Other', 'Unavailable Balance', -1, 'reserveHeld'],
		['Other', 'Previous statements unavailable balance', 1, 'reserveReleased'],
	],
	Carryover: [['Other', 'Carryover', -1, 'payableToAmazon']],
	'Other concession; FBA Return Fee; Total Inbound Transportation Fees': [
		[other, 'other-transaction/Other concession', -1, 'productRefunds'],
		[other, 'other-transaction/FBA Return Fee', -1, 'removalFees'],
		[other, 'other-transaction/Total Inbound Transportation Fees', -1, 'inboundFees'],
	],
	'Tax, alone': [
		[other, 'other-transaction/Tax', -1, 'uncategorized'],
		[other, 'Tax', -1, 'uncategorized'],
	],
};

const isRefundCredit = (type: string, path: string) =>
	type === 'Refund' && /Fee|Chargeback/.test(path);

describe('the charge names that Amazon really sends', () => {
	it.each(section('## 1.', '## 2.'))('%s / %s / %s', (...cells) => {
		const [transactionType = '', type = '', description = '', , , sign = '', family = ''] = cells;
		const path = [
			type,
			...(description.startsWith('(V1') ? [] : [description.replace(/ \(V1.*/, '')]),
		];
		const credit = sign === '' && isRefundCredit(transactionType, path.join());
		const { category } = classify({ transactionType, path, sign: credit ? 1 : signOf(sign) });
		expect(category).not.toBe('uncategorized');
		if (family !== '') expect(families[family]).toContain(category);
	});

	const nodes = section('### 2a.', '### 2b.');
	const leaves = nodes.filter(([level, path]) =>
		nodes.every(([at, other = '']) => at !== level || !other.startsWith(`${path} / `)),
	);
	it.each(leaves)('%s: %s', (_level, text = '', amount = '') => {
		const sign = amount.startsWith('-') ? -1 : 1;
		const { category } = classify({ transactionType: 'Shipment', path: text.split(' / '), sign });
		expect(category).not.toBe('uncategorized');
	});

	it.each(section('### 2c.', '## '))(
		'%s %s %s',
		(transactionType = '', _status, name = '', ...rest) => {
			const { category } = classify({
				transactionType,
				path: [name],
				sign: signOf(rest.at(-1) ?? ''),
			});
			expect(category).not.toBe('uncategorized');
		},
	);

	it.each(section('## Found since', '## '))('%s: %s', (transactionType = '', names = '') => {
		for (const [type, path, sign, category] of foundSince[names] ?? []) {
			const charge = { transactionType: type, path: path.split('/'), sign };
			expect(classify(charge).category, `${type}: ${path}`).toBe(category);
		}
		expect(foundSince, `${transactionType}: ${names}`).toHaveProperty([names]);
	});
});
