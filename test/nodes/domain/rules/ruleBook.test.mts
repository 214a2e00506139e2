import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	anyCharge,
	noChange,
	type Rule,
	type RuleConditions,
} from '../../../../nodes/domain/rules/rule';
import { RuleBook, type RuledLine } from '../../../../nodes/domain/rules/ruleBook';
import { Sorter } from '../../../../nodes/domain/rules/sorter';

const account = { by: 'name', value: 'Books' } as const;
const rule = (name: string, when: Partial<RuleConditions>): Rule => ({
	name,
	when: { ...anyCharge, ...when },
	then: { ...noChange, account },
});

const sale = {
	category: 'productSales',
	transactionType: 'Order',
	path: ['ItemPrice', 'Principal'],
} as const;
const line = { marketplace: 'Amazon.de', fulfilment: 'AFN', sku: 'BOOK-7' } as const;

const nameOf = (rules: readonly Rule[], kind = sale, charge: typeof line = line) => {
	const found = new Sorter(new RuleBook(rules)).ruleOf(kind);
	return (typeof found === 'function' ? found(charge) : found)?.name ?? '';
};

describe('rules', () => {
	it.each<[string, Partial<RuleConditions>, boolean]>([
		['any charge', {}, true],
		['its category', { categories: ['productSales'] }, true],
		['another category', { categories: ['referralFees'] }, false],
		['its last name', { paths: ['principal'] }, true],
		['all of its names', { paths: ['ItemPrice / Principal'] }, true],
		['the beginning of its names', { paths: ['ItemPrice*'] }, true],
		['the first of its names alone', { paths: ['ItemPrice'] }, false],
		['its transaction type', { transactionTypes: ['Refund', 'order'] }, true],
		['its marketplace', { marketplaces: ['amazon.de'] }, true],
		['a marketplace that only contains it', { marketplaces: ['amazon.d'] }, false],
		['its fulfilment', { fulfilment: 'AFN' }, true],
		['other fulfilment', { fulfilment: 'MFN' }, false],
		['its SKU family', { skus: ['TOY-*', 'BOOK-*'] }, true],
		['a point in a pattern is a point', { skus: ['BOOK.7'] }, false],
		['a tax treatment that nobody knows', { taxTreatment: 'own' }, false],
		['all at once', { categories: ['productSales'], skus: ['*7'], marketplaces: ['*.de'] }, true],
		['all but one', { categories: ['productSales'], skus: ['*8'], marketplaces: ['*.de'] }, false],
	])('match by %s', (_name, when, isMet) => {
		expect(nameOf([rule('it', when)])).toBe(isMet ? 'it' : '');
	});

	it('the first match wins', () => {
		const rules = [
			rule('toys', { skus: ['TOY-*'] }),
			rule('books', { skus: ['BOOK-*'] }),
			rule('all', {}),
		];
		expect(nameOf(rules)).toBe('books');
		expect(nameOf(rules.slice().reverse())).toBe('all');
		expect(nameOf([rules[0]!, rules[2]!])).toBe('all');
	});

	it('remembering changes nothing: any rules, any charges, as if each was looked at by itself', () => {
		const texts = fc.constantFrom('', 'A', 'B', 'A*', '*B');
		const anyRule = fc.record({
			sku: texts,
			place: texts,
			fulfilment: fc.constantFrom('', 'AFN', 'MFN'),
		});
		const anyLine = fc.record({
			sku: fc.constantFrom('', 'A', 'B', 'AB', 'BA'),
			marketplace: fc.constantFrom('', 'A', 'AB'),
			fulfilment: fc.constantFrom('', 'AFN', 'MFN'),
		});
		fc.assert(
			fc.property(fc.array(anyRule, { maxLength: 5 }), fc.array(anyLine), (given, lines) => {
				const list = (text: string) => (text === '' ? [] : [text]);
				const rules = given.map(({ sku, place, fulfilment }, index) =>
					rule(`${index}`, {
						skus: list(sku),
						marketplaces: list(place),
						fulfilment: fulfilment as 'AFN',
					}),
				);
				const matches = (text: string, pattern: string) =>
					pattern === '' ||
					pattern === text ||
					(pattern === 'A*' && text.startsWith('A')) ||
					(pattern === '*B' && text.endsWith('B'));
				const one = new Sorter(new RuleBook(rules)).ruleOf(sale);
				for (const charge of lines as RuledLine[]) {
					const expected = given.findIndex(
						({ sku, place, fulfilment }) =>
							matches(charge.sku, sku) &&
							matches(charge.marketplace, place) &&
							(fulfilment === '' || fulfilment === charge.fulfilment),
					);
					const found = typeof one === 'function' ? one(charge) : one;
					expect(found?.name ?? '-1').toBe(String(expected));
				}
			}),
		);
	});

	it('balances meet only rules that name them, or that leave their account alone', () => {
		const book = new RuleBook([
			rule('all to books', {}),
			{ ...rule('shop', {}), then: { ...noChange, locationId: '7' } },
		]);
		expect(book.ofBalance('clearing')?.name).toBeUndefined();
		const named = new RuleBook([rule('payout', { categories: ['clearing'] })]);
		expect(named.ofBalance('clearing')?.name).toBe('payout');
		expect(named.ofBalance('carriedForward')).toBeNull();
	});
});

describe('the account of the SKU’s item', () => {
	const items = new Map([['book-7', '900']]);

	it('is taken for sales that no rule meets; SKUs without one are named', () => {
		const sorter = new Sorter(new RuleBook([rule('toys', { skus: ['TOY-*'] })], items));
		const of = sorter.ruleOf(sale);
		const found = ['BOOK-7', 'TOY-1', 'CUP-1', ''].map((sku) =>
			typeof of === 'function' ? of({ ...line, sku })?.then.account?.value : 'constant',
		);
		expect(found).toEqual(['900', 'Books', undefined, undefined]);
		expect([...sorter.unmatchedSkus]).toEqual(['CUP-1']);
		const alone = new Sorter(new RuleBook([], items));
		expect(alone.ruleOf({ ...sale, category: 'referralFees' })).toBeNull();
	});
});
