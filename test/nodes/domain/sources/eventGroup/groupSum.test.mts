import { describe, expect, it } from 'vitest';
import {
	checkGroup,
	type GroupPart,
} from '../../../../../nodes/domain/sources/eventGroup/groupSum.ts';

const usd = (amount: string) => ({ currency: 'USD', amount });
const group = (total: string | null, beginning = '0.00', changes: object = {}) => ({
	financialEventGroupId: 'group',
	processingStatus: 'Closed',
	originalTotal: total === null ? null : usd(total),
	beginningBalance: usd(beginning),
	...changes,
});
const sale = (amount: string): GroupPart => ({
	isTransfer: false,
	amount: usd(amount),
	reserve: [],
});
const reserve = (amount: string): GroupPart => ({
	isTransfer: false,
	amount: usd(amount),
	reserve: [usd(amount)],
});
const transfer = (amount: string): GroupPart => ({
	isTransfer: true,
	amount: usd(amount),
	reserve: [],
});

describe('the sum of an event group', () => {
	it.each([
		['transactions', group('34.00'), [sale('40.00'), sale('-6.00')]],
		['transactions', group('34.00', '5.00'), [sale('34.00'), transfer('-34.00')]],
		['transactions and beginning balance', group('30.00', '-4.00'), [sale('34.00')]],
		['transactions without reserves', group('34.00'), [sale('34.00'), reserve('-10.00')]],
		[
			'transactions without reserves, and beginning balance',
			group('30.00', '-4.00'),
			[sale('34.00'), reserve('-10.00')],
		],
		['transactions and transfers', group('0.00'), [sale('34.00'), transfer('-34.00')]],
	] as const)('is that of %s', (fits, one, parts) => {
		expect(checkGroup(one, parts)).toMatchObject({ fits, total: one.originalTotal });
	});

	it('that fits in no known way is refused with the difference', () => {
		expect(() => checkGroup(group('50.00'), [sale('34.00')])).toThrow(
			expect.objectContaining({
				code: 'doesNotAddUp',
				details: expect.objectContaining({ difference: '16.00', sumOfCharges: '34.00' }) as object,
			}),
		);
	});

	it('waits for a group that is open or has no total', () => {
		for (const one of [group(null), group('1.00', '0.00', { processingStatus: 'Open' })]) {
			expect(() => checkGroup(one, [])).toThrow(expect.objectContaining({ code: 'waiting' }));
		}
	});

	it('refuses transactions of another currency', () => {
		const other = { ...sale('1.00'), amount: { currency: 'CAD', amount: '1.00' } };
		expect(() => checkGroup(group('1.00'), [other])).toThrow(
			expect.objectContaining({ code: 'mixedCurrencies' }),
		);
	});
});
