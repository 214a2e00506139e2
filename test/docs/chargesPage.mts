import { format, resolveConfig } from 'prettier';
import { categories, type CategoryId } from '../../nodes/domain/catalogue/categories.ts';
import { charges } from '../../nodes/domain/catalogue/charges.ts';
import type { CatalogueEntry, Names } from '../../nodes/domain/catalogue/entry.ts';
import { leftInSuspense } from './suspense.mts';

const introduction = `# Which charge posts where

For bookkeepers: every name of a charge that this version knows, as Amazon writes it, and the category it posts to. The account of each category is in [Where each category posts](accounting.md#where-each-category-posts). This page is written from the catalogue (\`npx vitest run --config test/vitest.config.mts test/docs -u\`), and \`npm test\` fails where the two differ.

How to read it: \`*\` stands for any further text. Capitals, spaces, hyphens, underscores and a closing “- Correction” do not count. _Below_ is what stands above the name, directly or (“anywhere”) further up. Where a column is empty, anything fits; where several rows fit, the one that says most about the charge wins. A detail such as \`Base fee\` is what stands above it; a \`Promo\` or \`Discount on fee\` below a fee reduces that fee. A charge that no row fits posts to _Amazon Suspense_, is named in the result, and can be sent elsewhere by a rule of your own.`;

const listed = (names: Names | undefined): string =>
	[names ?? []]
		.flat()
		.map((name) => (name === '' ? 'nothing' : `\`${name}\``))
		.join(', ');

const below = ({ parent, within }: CatalogueEntry): string =>
	[listed(parent), within === undefined ? '' : `${listed(within)} (anywhere)`]
		.filter((text) => text !== '')
		.join(', and ');

const money = { [-1]: 'against you', [0]: 'zero', [1]: 'in your favour' } as const;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (heads: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
	[row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

const heads = ['name', 'below', 'transaction type', 'money'];

function sectionOf(category: CategoryId): string {
	const entries = charges.filter((entry) => entry.category === category);
	if (entries.length === 0) return '';
	const rows = entries.map((entry) => [
		entry.name === undefined ? 'any' : listed(entry.name),
		below(entry),
		listed(entry.transactionType),
		entry.sign === undefined ? '' : money[entry.sign],
	]);
	return `## ${categories[category].label} (\`${category}\`)\n\n${table(heads, rows)}`;
}

const suspense = (): string => {
	const rows = leftInSuspense.map(({ transactionType, shown, why }) => [
		transactionType === 'any' ? 'any' : `\`${transactionType}\``,
		shown,
		why,
	]);
	return `## What stays in suspense on purpose\n\nThese are known, but what they are cannot be told from what Amazon sends. They post to _Amazon Suspense_ until you send them elsewhere with a rule.\n\n${table(['transaction type', 'charge', 'why'], rows)}`;
};

/** docs/charges.md: the catalogue, readable. */
export async function chargesPage(): Promise<string> {
	const ids = Object.keys(categories) as CategoryId[];
	const sections = ids
		.filter((id) => id !== 'uncategorized')
		.map(sectionOf)
		.filter((text) => text !== '');
	const text = [introduction, suspense(), ...sections].join('\n\n');
	return format(text, { ...(await resolveConfig('docs/charges.md')), parser: 'markdown' });
}
