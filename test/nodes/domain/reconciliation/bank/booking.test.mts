import { describe, expect, it } from 'vitest';
import { fromDecimal } from '../../../../../nodes/domain/money/money.ts';
import { matchOf } from '../../../../../nodes/domain/reconciliation/bank/bankLine.ts';
import {
	remainderJournal,
	remainderOf,
	transferBody,
} from '../../../../../nodes/domain/reconciliation/bank/booking.ts';

const usd = (text: string) => fromDecimal(text, 'USD');

const payout = {
	name: '29900000077',
	settlementId: '29900000077',
	traceId: 'TRACE77',
	date: '2026-05-04',
	amounts: [fromDecimal('100.00', 'CAD')],
};

const line = (amount = usd('73.10')) => ({
	id: '1',
	accountId: 'bank',
	date: '2026-05-06',
	amount,
	text: '',
	isOpen: true,
	isFromClearing: false,
});

const accounts = { clearing: 'clearing', bankFees: 'fees', conversion: 'conversion' };
const converted = matchOf(payout, 'found', '', [line()], { isConverted: true });
const booked = { exchangeRate: '0.74', base: usd('74.00') };

describe('what is not in a deposit', () => {
	it('is what the bank’s conversion cost, against what clearing holds', () => {
		const remainder = remainderOf(converted, booked, accounts, 'USD');
		expect(remainder).toEqual({ amount: usd('0.90'), account: 'conversion' });
		const same = { ...booked, base: usd('73.10') };
		expect(remainderOf(converted, same, accounts, 'USD')).toBeNull();
	});

	it('is not guessed', () => {
		const refusals = [
			remainderOf(converted, { ...booked, base: null }, accounts, 'USD'),
			remainderOf(converted, booked, { ...accounts, conversion: '' }, 'USD'),
			remainderOf(converted, booked, accounts, 'EUR'),
		];
		for (const refusal of refusals) expect(refusal).toEqual(expect.any(String));
		const foreignFee = matchOf(payout, 'found', '', [line()], { fee: fromDecimal('1.00', 'CAD') });
		expect(remainderOf(foreignFee, booked, accounts, 'USD')).toMatch('by hand');
	});

	it('leaves clearing by a journal that balances, on either side', () => {
		for (const [amount, side] of [
			['0.90', 'debit'],
			['-0.90', 'credit'],
		] as const) {
			const remainder = { amount: usd(amount), account: 'conversion' };
			expect(remainderJournal(converted, remainder, 'clearing')).toMatchObject({
				reference_number: 'AMZBANK-29900000077',
				line_items: [
					{ account_id: 'conversion', debit_or_credit: side, amount: 0.9 },
					{ account_id: 'clearing', amount: 0.9 },
				],
			});
		}
	});
});

describe('a transfer', () => {
	it('goes from clearing to the bank, or back where Amazon takes money', () => {
		expect(transferBody(converted, line(), 'clearing', null)).toMatchObject({
			from_account_id: 'clearing',
			to_account_id: 'bank',
			amount: 73.1,
			reference_number: 'AMZ-S-29900000077',
		});
		expect(transferBody(converted, line(usd('-5.00')), 'clearing', null)).toMatchObject({
			from_account_id: 'bank',
			to_account_id: 'clearing',
			amount: 5,
		});
	});

	it('of a foreign bank account has currency and rate', () => {
		const foreign = { currencyId: '7', exchangeRate: '0.74' };
		expect(transferBody(converted, line(), 'clearing', foreign)).toMatchObject({
			currency_id: '7',
			exchange_rate: 0.74,
		});
	});
});
