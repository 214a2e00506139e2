import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settlementPayments } from '../../../../nodes/domain/invoices/settlementPayments';
import { money } from '../../../../nodes/domain/money/money';
import type { PostedOrder } from '../../../../nodes/domain/policies/postedOrders';
import { paymentPayload } from '../../../../nodes/domain/zohoBooks/paymentPayload';

const usd = (minor: bigint) => money(minor, 'USD');

const posted = (id: string, minor: bigint, customerId = '7', invoiceId = id): PostedOrder => ({
	id,
	date: '2026-03-31',
	owed: usd(minor),
	invoice: {
		invoiceId,
		number: `AMZ-O-${invoiceId}`,
		customerId,
		date: '2026-03-31',
		total: usd(minor),
		balance: usd(minor),
	},
});

const byId = (...orders: PostedOrder[]) => new Map(orders.map((order) => [order.id, order]));

const partsOf = (paid: ReadonlyMap<string, bigint>, orders: Map<string, PostedOrder>) =>
	settlementPayments(paid, orders).map(({ customerId, amount, applied }) => [
		customerId,
		amount.minor,
		applied.map((part) => [part.invoice.number, part.amount.minor]),
	]);

describe('what a settlement pays of invoices', () => {
	it('is one payment for each customer', () => {
		const paid = new Map([
			['A', 1200n],
			['B', 2000n],
			['C', 300n],
			['of no invoice', 700n],
		]);
		const orders = byId(posted('A', 1200n), posted('B', 2000n), posted('C', 300n, '9'));
		expect(partsOf(paid, orders)).toEqual([
			[
				'7',
				3200n,
				[
					['AMZ-O-A', 1200n],
					['AMZ-O-B', 2000n],
				],
			],
			['9', 300n, [['AMZ-O-C', 300n]]],
		]);
	});

	it('leaves open what the settlement lacks, and leaves with the customer what it has beyond', () => {
		const paid = new Map([
			['A', 1150n],
			['B', 2050n],
		]);
		expect(partsOf(paid, byId(posted('A', 1200n), posted('B', 2000n)))).toEqual([
			[
				'7',
				3200n,
				[
					['AMZ-O-A', 1150n],
					['AMZ-O-B', 2000n],
				],
			],
		]);
	});

	it('pays the invoice of a day with all its orders', () => {
		const orders = byId(posted('A', 3200n, '7', 'DAY'), posted('B', 3200n, '7', 'DAY'));
		expect(
			partsOf(
				new Map([
					['A', 1200n],
					['B', 2000n],
				]),
				orders,
			),
		).toEqual([['7', 3200n, [['AMZ-O-DAY', 3200n]]]]);
	});

	it('never applies more than is open on an invoice, nor more than was paid', () => {
		const amounts = fc.array(fc.tuple(fc.bigInt(-5000n, 9000n), fc.bigInt(0n, 9000n)), {
			maxLength: 30,
		});
		fc.assert(
			fc.property(amounts, (all) => {
				const paid = new Map(all.map(([minor], index) => [`O${index}`, minor]));
				const orders = byId(...all.map(([, total], index) => posted(`O${index}`, total)));
				for (const { amount, applied } of settlementPayments(paid, orders)) {
					expect(amount.minor).toBe(all.reduce((sum, [minor]) => sum + minor, 0n));
					const sum = applied.reduce((whole, part) => whole + part.amount.minor, 0n);
					expect(sum).toBeLessThanOrEqual(amount.minor > 0n ? amount.minor : 0n);
					for (const part of applied) {
						expect(part.amount.minor).toBeGreaterThan(0n);
						expect(part.amount.minor).toBeLessThanOrEqual(part.invoice.balance.minor);
					}
				}
			}),
		);
	});

	it('is a payload of Zoho Books with a reference of its own', () => {
		const [payment] = settlementPayments(new Map([['A', 1200n]]), byId(posted('A', 1200n)));
		if (!payment) throw new Error('no payment');
		const context = { settlementId: '31', date: '2026-04-14', accountId: '5', exchangeRate: null };
		expect(paymentPayload(payment, context)).toEqual({
			customer_id: '7',
			payment_mode: 'Amazon',
			amount: 12,
			date: '2026-04-14',
			reference_number: 'AMZ-P-31-7',
			account_id: '5',
			description: 'Amazon settlement 31 pays 1 order(s).',
			invoices: [{ invoice_id: 'A', amount_applied: 12 }],
		});
	});
});
