import { describe, expect, it } from 'vitest';
import { accountFinder, type LedgerAccount } from '../../../../nodes/domain/ledger/chartOfAccounts';
import { categories } from '../../../../nodes/domain/catalogue/categories';

const account = (accountName: string, changes: Partial<LedgerAccount> = {}): LedgerAccount => ({
	accountId: `id ${accountName}`,
	accountName,
	accountCode: '',
	accountType: 'income',
	isActive: true,
	...changes,
});
const parts = { currency: 'CAD', marketplaces: ['Amazon.ca'] };
const refusal = (code: string) => expect.objectContaining({ code });

describe('the account of a category', () => {
	it('is the default one where nothing is chosen, for every category', () => {
		const chart = Object.values(categories).map(({ defaultAccount }) => account(defaultAccount));
		const find = accountFinder(chart, {});
		for (const [id, { defaultAccount }] of Object.entries(categories)) {
			expect(find(id as keyof typeof categories, parts).accountName).toBe(defaultAccount);
		}
	});

	it.each([
		{ by: 'id', value: 'id Sales' },
		{ by: 'name', value: ' sales ' },
		{ by: 'code', value: '4000' },
	] as const)('is found by $by', (choice) => {
		const chart = [account('Other'), account('Sales', { accountCode: '4000' })];
		expect(accountFinder(chart, { productSales: choice })('productSales', parts).accountName).toBe(
			'Sales',
		);
	});

	it('may be named by marketplace and currency', () => {
		const chart = [account('Sales Amazon.ca (CAD)'), account('Clearing CAD')];
		const find = accountFinder(chart, {
			productSales: { by: 'name', value: 'Sales {marketplace} ({currency})' },
			clearing: { by: 'name', value: 'Clearing {currency}' },
		});
		expect(find('productSales', parts).accountName).toBe('Sales Amazon.ca (CAD)');
		const withMultiChannel = { ...parts, marketplaces: ['Amazon.ca', 'Non-Amazon CA'] };
		expect(find('productSales', withMultiChannel).accountName).toBe('Sales Amazon.ca (CAD)');
		expect(find('clearing', { ...parts, marketplaces: [] }).accountName).toBe('Clearing CAD');
	});

	it.each([[[]], [['Amazon.de', 'Amazon.fr']]])(
		'is refused by marketplace where there is not one: %j',
		(marketplaces) => {
			const choice = { by: 'name', value: 'Sales {marketplace}' } as const;
			const find = accountFinder([], { productSales: choice });
			expect(() => find('productSales', { ...parts, marketplaces })).toThrow(
				refusal('noSingleMarketplace'),
			);
		},
	);

	it('is the active one of two with the same name', () => {
		const old = account('Amazon Sales', { accountId: '1', isActive: false });
		const chart = [old, account('Amazon Sales', { accountId: '2' })];
		expect(accountFinder(chart, {})('productSales', parts).accountId).toBe('2');
	});
});

describe('an account that cannot be used is refused before anything is posted', () => {
	it('missing: it names the account and the category', () => {
		const find = accountFinder([account('Sales')], {});
		expect(() => find('loan', parts)).toThrow(refusal('missingAccount'));
		expect(() => find('loan', parts)).toThrow(/"Amazon Lending" \(for Amazon Lending\)/);
	});

	it('inactive', () => {
		const find = accountFinder([account('Amazon Sales', { isActive: false })], {});
		expect(() => find('productSales', parts)).toThrow(refusal('unusableAccount'));
		expect(() => find('productSales', parts)).toThrow(/inactive/);
	});

	it.each(['accounts_receivable', 'accounts_payable', 'bank', 'credit_card'])(
		'of type %s',
		(accountType) => {
			const find = accountFinder([account('Amazon Clearing', { accountType })], {});
			expect(() => find('clearing', parts)).toThrow(refusal('unusableAccount'));
			expect(() => find('clearing', parts)).toThrow(new RegExp(accountType));
		},
	);
});
