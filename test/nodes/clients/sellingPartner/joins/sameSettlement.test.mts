import { describe, expect, it } from 'vitest';
import { eventGroupOf } from '../../../../../nodes/clients/sellingPartner/api/eventGroup.ts';
import type { WireGroup } from '../../../../../nodes/clients/sellingPartner/api/eventGroup.ts';
import {
	groupsOfPeriod,
	settlementIdOf,
} from '../../../../../nodes/clients/sellingPartner/joins/sameSettlement.ts';

// Synthetic.
const group = (changes: WireGroup = {}) =>
	eventGroupOf({
		FinancialEventGroupId: 'G1',
		FinancialEventGroupStart: '2026-10-01T07:00:03Z',
		FinancialEventGroupEnd: '2026-10-15T07:00:02Z',
		OriginalTotal: { CurrencyCode: 'CAD', CurrencyAmount: 2539.66 },
		ConvertedTotal: { CurrencyCode: 'USD', CurrencyAmount: 1857.03 },
		...changes,
	});

const period = { periodStart: '2026-10-01T07:00:01+00:00', periodEnd: '2026-10-15T07:00:01+00:00' };
const payout = {
	...period,
	amount: { currency: 'USD', amount: '1857.03' },
	settlementIds: ['24391894961'],
};

describe('the event group of a report', () => {
	it('is the one of its period, give or take some seconds', () => {
		const other = group({
			FinancialEventGroupId: 'G2',
			FinancialEventGroupStart: '2026-09-17T07:00:00Z',
		});
		expect(groupsOfPeriod(period, [other, group()])).toEqual([group()]);
	});

	it('is told by the last day where Amazon cuts the period elsewhere', () => {
		const later = group({ FinancialEventGroupEnd: '2026-10-15T21:00:00Z' });
		expect(groupsOfPeriod(period, [later])).toEqual([later]);
	});

	it('is not told where two currencies share the period', () => {
		const euro = group({
			FinancialEventGroupId: 'G2',
			OriginalTotal: { CurrencyCode: 'MXN', CurrencyAmount: 5 },
		});
		expect(groupsOfPeriod(period, [group(), euro])).toHaveLength(2);
	});

	it('is none for a report or group without a period', () => {
		expect(groupsOfPeriod({ periodStart: null, periodEnd: undefined }, [group()])).toEqual([]);
	});

	it('is found by its start where Amazon has not closed it yet', () => {
		const open = { ProcessingStatus: 'Open', FinancialEventGroupEnd: undefined };
		expect(groupsOfPeriod(period, [group(open)])).toHaveLength(1);
		const other = { ...open, FinancialEventGroupStart: '2026-09-01T07:00:00Z' };
		expect(groupsOfPeriod(period, [group(other)])).toEqual([]);
	});
});

describe('the settlement id of an event group', () => {
	it('is what the payout of its period and amount names', () => {
		expect(settlementIdOf(group(), [payout])).toBe('24391894961');
	});

	it('is unknown where amount, currency or period differ', () => {
		for (const changed of [
			{ amount: { currency: 'USD', amount: '1857.04' } },
			{ amount: { currency: 'CAD', amount: '1857.03' } },
			{ amount: null },
			{ periodEnd: '2026-10-15T08:00:00Z' },
		]) {
			expect(settlementIdOf(group(), [{ ...payout, ...changed }])).toBeNull();
		}
	});

	it('is unknown where two payouts fit', () => {
		expect(settlementIdOf(group(), [payout, { ...payout, settlementIds: ['2'] }])).toBeNull();
	});
});
