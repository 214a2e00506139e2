import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { categories } from '../../nodes/domain/catalogue/categories.ts';
import { settlementCategories } from '../../nodes/domain/catalogue/categoryId.ts';

it('docs/accounting.md lists the categories as the catalogue has them', async () => {
	const text = await readFile('docs/accounting.md', 'utf8');
	const table = /<!-- categories:begin -->([^]*)<!-- categories:end -->/.exec(text)?.[1] ?? '';
	const rows = table
		.split('\n')
		.filter((line) => line.includes('`'))
		.map((line) => line.replace(/ +/g, ' '));
	const wanted = settlementCategories.map((id) => {
		const { label, defaultAccount, accountType, normalSide } = categories[id];
		const type = accountType.replaceAll('_', ' ');
		return `| ${label} | \`${id}\` | ${defaultAccount} | ${type} | ${normalSide} |`;
	});
	expect(rows).toEqual(wanted);
});
