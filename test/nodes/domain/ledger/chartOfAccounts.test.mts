import { describe, expect, it } from 'vitest';
import { accountFinder, type LedgerAccount } from '../../../../nodes/domain/ledger/chartOfAccounts';
import { accountRefusals, isProblem } from '../../../../nodes/domain/ledger/accountProblem';
import { categories } from '../../../../nodes/domain/catalogue/categories';

const account = (accountName: string, changes: Partial<LedgerAccount> = {}): LedgerAccount => ({
	accountId: `id ${accountName}`,
	accountName,
	accountCode: '',
	accountType: 'income',
	isActive: true,
	...changes,
});
const parts = { currency: 'CAD', marketplaces: ['Amazon.ca'], marketplaceIfNone: '' };

describe('the account of a category', () => {
	it('is the default one where nothing is chosen, for every category', () => {
		const chart = Object.values(categories).map(({ defaultAccount }) => account(defaultAccount));
		const find = accountFinder(chart, {});
		for (const [id, { defaultAccount }] of Object.entries(categories)) {
			expect(find(id as keyof typeof categories, parts)).toMatchObject({
				accountName: defaultAccount,
			});
		}
	});

	it.each([
		{ by: 'id', value: 'id Sales' },
		{ by: 'name', value: ' sales ' },
		{ by: 'code', value: '4000' },
	] as const)('is found by $by', (choice) => {
		const chart = [account('Other'), account('Sales', { accountCode: '4000' })];
		const found = accountFinder(chart, { productSales: choice })('productSales', parts);
		expect(found).toMatchObject({ accountName: 'Sales' });
	});

	it.each([
		['a name that was kept when its mode became a list or an id', { by: 'id', value: 'Sales' }],
		['an id that was kept when its mode became a name', { by: 'name', value: 'id Sales' }],
		['an id that was kept when its mode became a code', { by: 'code', value: 'id Sales' }],
	] as const)('is found by %s', (_case, choice) => {
		const find = accountFinder([account('Other'), account('Sales')], { productSales: choice });
		expect(find('productSales', parts)).toMatchObject({ accountName: 'Sales' });
	});

	it('may be named by marketplace and currency', () => {
		const chart = [account('Sales Amazon.ca (CAD)'), account('Clearing CAD')];
		const find = accountFinder(chart, {
			productSales: { by: 'name', value: 'Sales {marketplace} ({currency})' },
			clearing: { by: 'name', value: 'Clearing {currency}' },
		});
		expect(find('productSales', parts)).toMatchObject({ accountName: 'Sales Amazon.ca (CAD)' });
		const withMultiChannel = { ...parts, marketplaces: ['Amazon.ca', 'Non-Amazon CA'] };
		expect(find('productSales', withMultiChannel)).toMatchObject({
			accountName: 'Sales Amazon.ca (CAD)',
		});
		expect(find('clearing', { ...parts, marketplaces: [] })).toMatchObject({
			accountName: 'Clearing CAD',
		});
	});

	it.each([[[]], [['Amazon.de', 'Amazon.fr']]])(
		'is refused by marketplace where there is not one: %j',
		(marketplaces) => {
			const choice = { by: 'name', value: 'Sales {marketplace}' } as const;
			const find = accountFinder([], { productSales: choice });
			const found = find('productSales', { ...parts, marketplaces });
			expect(found).toMatchObject({ code: 'noSingleMarketplace' });
			const sales = accountFinder([account('Sales EU')], { productSales: choice });
			const named = sales('productSales', { ...parts, marketplaces, marketplaceIfNone: 'EU' });
			expect(named).toMatchObject({ accountName: 'Sales EU' });
		},
	);

	it('is the active one of two with the same name', () => {
		const old = account('Amazon Sales', { accountId: '1', isActive: false });
		const chart = [old, account('Amazon Sales', { accountId: '2' })];
		expect(accountFinder(chart, {})('productSales', parts)).toMatchObject({ accountId: '2' });
	});
});

describe('an account that cannot be used is told before anything is posted', () => {
	it('missing', () => {
		const find = accountFinder([account('Sales')], {});
		expect(find('loan', parts)).toMatchObject({
			code: 'missingAccount',
			account: 'Amazon Lending',
		});
	});

	it('inactive', () => {
		const find = accountFinder([account('Amazon Sales', { isActive: false })], {});
		expect(find('productSales', parts)).toMatchObject({
			code: 'unusableAccount',
			cause: 'is inactive',
		});
	});

	it.each(['accounts_receivable', 'accounts_payable', 'bank', 'credit_card'])(
		'of type %s',
		(accountType) => {
			const find = accountFinder([account('Amazon Clearing', { accountType })], {});
			expect(find('clearing', parts)).toMatchObject({
				code: 'unusableAccount',
				cause: expect.stringContaining(accountType.replaceAll('_', ' ')),
			});
		},
	);

	it('once, with all kinds of charge that need it', () => {
		const find = accountFinder([], {});
		const needed = ['clearing', 'payableToAmazon', 'loan'] as const;
		const problems = needed.flatMap((id) => {
			const found = find(id, parts);
			return isProblem(found) ? [[id, found] as const] : [];
		});
		expect(accountRefusals(problems).map(({ message }) => message)).toEqual([
			'The account "Amazon Clearing" does not exist in Zoho Books (used for Net payout, Debt to Amazon brought forward).',
			'The account "Amazon Lending" does not exist in Zoho Books (used for Amazon Lending).',
		]);
	});
});
