// Every charge name collected in ../shared/samples/CHARGES.md is recognised, and in the right family.
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
		...['productSales', 'shippingIncome', 'promotions', 'shippingPromotions', 'referralFees'],
		...['digitalServicesFees', 'fbaFulfillmentFees', 'shippingChargebacks'],
		...['taxCollected', 'taxWithheld'],
	],
	refund: [
		...['productRefunds', 'shippingRefunds', 'refundedFees', 'refundAdministrationFees'],
		...['taxCollected', 'taxWithheld'],
	],
	BALANCE_MOVEMENT: [
		...['crossAccountTransfers', 'reserveHeld', 'reserveReleased', 'payableToAmazon'],
		...['successfulCharge', 'payoutCorrections'],
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

	it.each(section('### 2c.', '### 3'))(
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
});
