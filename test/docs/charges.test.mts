import { expect, it } from 'vitest';
import { charges } from '../../nodes/domain/catalogue/charges.ts';
import { classify } from '../../nodes/domain/catalogue/classify.ts';
import { chargesPage } from './chargesPage.mts';
import { leftInSuspense } from './suspense.mts';

it('docs/charges.md lists the charges as the catalogue has them', async () => {
	await expect(await chargesPage()).toMatchFileSnapshot('../../docs/charges.md');
});

it.each(leftInSuspense)('$transactionType $path stays in suspense', (charge) => {
	expect(classify(charge).category).toBe('uncategorized');
});

it('names every entry that leaves a charge in suspense', () => {
	const untold = charges.filter(({ category }) => category === 'uncategorized');
	expect(untold.length).toBeGreaterThan(0);
	for (const { id } of untold) {
		const shown = leftInSuspense.some((charge) => classify(charge).entryId === id);
		expect(shown, id).toBe(true);
	}
});
