import { describe, expect, it } from 'vitest';
import { readRules } from '../../../../nodes/AmazonToZohoBooks/panel/rules/readRules';
import { readSkuMap } from '../../../../nodes/AmazonToZohoBooks/panel/rules/readSkuMap';

const row = {
	name: 'Books',
	categories: ['productSales', 'nonsense'],
	account: { __rl: true, mode: 'list', value: '123' },
	sku: ' BOOK-*, MAG-* ',
	reportingTag: { mode: 'list', value: '11:22' },
	tax: { mode: 'id', value: ' 33 ' },
};

describe('the rules of the panel', () => {
	it('are read from its rows', () => {
		expect(readRules({ rule: [row] })).toMatchObject([
			{
				name: 'Books',
				when: { categories: ['productSales'], skus: ['BOOK-*', 'MAG-*'], paths: [] },
				then: {
					account: { by: 'id', value: '123' },
					tags: [{ tagId: '11', optionId: '22' }],
					taxId: '33',
				},
			},
		]);
	});

	it('and from what an expression gives: a list, or JSON text', () => {
		expect(readRules([row])).toEqual(readRules({ rule: [row] }));
		expect(readRules(JSON.stringify({ rule: [row] }))).toEqual(readRules([row]));
		expect(readRules('')).toEqual([]);
		expect(readRules(undefined)).toEqual([]);
	});

	it('have names that can be told apart and stand in a journal line', () => {
		const names = ['Books', 'Books', '', 'A [b] · c, d'].map((name) => ({ name }));
		expect(readRules(names).map(({ name }) => name)).toEqual([
			'Books',
			'Books (2)',
			'Rule 3',
			'A b c d',
		]);
	});

	it('leave the account as it is where none is chosen, and mean every kind by “any”', () => {
		const account = { mode: 'list', value: 'unchanged' };
		const [rule] = readRules([{ account, categories: ['any'] }]);
		expect(rule?.then.account).toBeNull();
		expect(rule?.when.categories).toEqual([]);
	});
});

it('the SKU map is read in lower case; rows without an item are passed over', () => {
	const rows = [
		{ sku: 'BK-1', item: { mode: 'list', value: '5' } },
		{ sku: 'BK-2', item: { mode: 'list', value: '' } },
	];
	expect([...readSkuMap({ row: rows })]).toEqual([['bk-1', '5']]);
	const table = [{ sku: 'BK-1', item_id: '6' }, { json: { sku: 'BK-3', item_id: 7 } }];
	const both = [
		['bk-1', '5'],
		['bk-3', '7'],
	];
	expect([...readSkuMap({ row: rows }, table)]).toEqual(both);
	expect([...readSkuMap({ row: rows }, JSON.stringify(table))]).toEqual(both);
});
