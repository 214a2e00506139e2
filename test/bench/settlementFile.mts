import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

// prettier-ignore
const columns = [
	'settlement-id', 'settlement-start-date', 'settlement-end-date', 'deposit-date',
	'total-amount', 'currency', 'transaction-type', 'order-id', 'merchant-order-id',
	'adjustment-id', 'shipment-id', 'marketplace-name', 'amount-type', 'amount-description',
	'amount', 'fulfillment-id', 'posted-date', 'posted-date-time', 'order-item-code',
	'merchant-order-item-id', 'merchant-adjustment-item-id', 'sku', 'quantity-purchased',
	'promotion-id',
];
export const AMOUNT_COLUMN = columns.indexOf('amount');

const id = '30000000099';
const start = Date.UTC(2026, 5, 16);
const seconds = 15 * 86_400;

/** The amounts of one order: type, description, sign, highest cents. */
const charges: ReadonlyArray<readonly [string, string, 1 | -1, number]> = [
	['ItemPrice', 'Principal', 1, 9_999],
	['ItemPrice', 'Tax', 1, 999],
	['ItemPrice', 'Shipping', 1, 799],
	['ItemWithheldTax', 'MarketplaceFacilitatorTax-Principal', -1, 999],
	['ItemFees', 'Commission', -1, 1_499],
	['ItemFees', 'FBAPerUnitFulfillmentFee', -1, 899],
	['Promotion', 'Principal', -1, 499],
];

/** The same numbers on every run (a linear congruential generator). */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor((state / 2_147_483_648) * below);
	};
}

const decimal = (cents: number): string => {
	const digits = String(Math.abs(cents)).padStart(3, '0');
	return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

function* details(rows: number): Generator<{ cents: number; row: string }> {
	const below = numbers(2026);
	const digits = (count: number) => String(below(10 ** count)).padStart(count, '0');
	let order = '';
	let item = '';
	let posted = '';
	for (let index = 0; index < rows; index++) {
		const charge = charges[index % charges.length] ?? charges[0];
		if (!charge) return;
		if (index % charges.length === 0) {
			order = `114-${digits(7)}-${digits(7)}`;
			item = digits(9);
			posted = new Date(start + below(seconds) * 1000).toISOString();
		}
		const [type, description, sign, highest] = charge;
		const kind = index % 97 === 0 ? 'Refund' : 'Order';
		const cents = sign * (1 + below(highest)) * (kind === 'Refund' ? -1 : 1);
		const time = `${posted.slice(0, 10)} ${posted.slice(11, 19)} UTC`;
		const cells = [
			id,
			'',
			'',
			'',
			'',
			'',
			kind,
			order,
			order,
			'',
			`D${item}`,
			'Amazon.com',
			type,
			description,
			decimal(cents),
			'AFN',
			posted.slice(0, 10),
			time,
			`55${item}`,
			'',
			'',
			`SKU-${below(3_000)}`,
			'1',
			'',
		];
		yield { cents, row: cells.join('\t') };
	}
}

/** Writes a synthetic V2 settlement report of so many charges, which add up to its total. */
export async function writeSettlementFile(path: string, rows: number): Promise<void> {
	let total = 0;
	for (const { cents } of details(rows)) total += cents;
	const file = createWriteStream(path);
	const summary = [
		id,
		'2026-06-16 00:00:00 UTC',
		'2026-06-30 23:59:59 UTC',
		'2026-07-02 00:00:00 UTC',
		decimal(total),
		'USD',
	];
	const tail = '\t'.repeat(columns.length - summary.length);
	let text = `${columns.join('\t')}\n${summary.join('\t')}${tail}\n`;
	for (const { row } of details(rows)) {
		text += `${row}\n`;
		if (text.length < 1 << 20) continue;
		if (!file.write(text)) await once(file, 'drain');
		text = '';
	}
	file.end(text);
	await once(file, 'finish');
}
