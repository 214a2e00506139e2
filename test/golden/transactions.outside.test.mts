// The classification that ../shared/design/golden.json gives to a real transaction.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { classify } from '../../nodes/domain/catalogue/classify';
import { readGolden } from './booking.mjs';

interface Node {
	readonly breakdownType: string;
	readonly breakdownAmount: { readonly currencyAmount: number };
	readonly breakdowns?: readonly Node[] | null;
}

interface Answer {
	readonly payload: {
		readonly transactions: ReadonlyArray<{
			readonly transactionType: string;
			readonly items: ReadonlyArray<{ readonly breakdowns: readonly Node[] }>;
		}>;
	};
}

const shared = new URL('../../../shared/', import.meta.url);
const cents = (decimal: number | string): number => Math.round(+decimal * 100);

function* leavesOf(node: Node, above: readonly string[] = []): Generator<[string[], number]> {
	const path = [...above, node.breakdownType];
	const below = node.breakdowns ?? [];
	if (below.length === 0) yield [path, cents(node.breakdownAmount.currencyAmount)];
	for (const child of below) yield* leavesOf(child, path);
}

it('puts every leaf of a shipment into the category of the example', () => {
	const file = new URL('samples/transactions/se-shipment.json', shared);
	const { payload } = JSON.parse(readFileSync(file, 'utf8')) as Answer;
	const sums: Record<string, number> = {};
	for (const { transactionType, items } of payload.transactions) {
		for (const node of items.flatMap(({ breakdowns }) => breakdowns)) {
			for (const [path, amount] of leavesOf(node)) {
				const { category } = classify({ transactionType, path, sign: amount < 0 ? -1 : 1 });
				sums[category] = (sums[category] ?? 0) + amount;
			}
		}
	}
	const example = readGolden(new URL('design/golden.json', shared)).find(({ file: name }) =>
		name.endsWith('se-shipment.json'),
	);
	const lines = (example?.journals ?? []).flatMap(({ lines: all }) => all);
	const charges = lines.filter(({ category }) => category !== 'carriedForward');
	expect(charges.length).toBeGreaterThan(0);
	expect(sums).toEqual(
		Object.fromEntries(
			charges.map(({ category, credit, debit }) => [category, cents(credit) - cents(debit)]),
		),
	);
});
