// Worked examples beside the repository that need nothing but the settlement policy.
import { expect, it } from 'vitest';
import { bookFile, inOrder, readGolden, type Golden } from './booking.mjs';

const shared = new URL('../../../shared/', import.meta.url);
const fileOf = (name: string) => new URL(`samples/${name}`, shared);

/** What an example may ask for today; any other option, or a journal of another kind, comes later. */
const knownOptions = new Set([
	'baseCurrency',
	'exchangeRateSource',
	'feesContainTax',
	'splitByTaxTreatment',
	'zohoRates',
]);
const knownReference = /^AMZ-S-\d+-\d{6}$/;

const laterFeaturesOf = ({ policy, options = {}, journals, error }: Golden): string[] => [
	...(policy === 'settlement' ? [] : [policy]),
	...Object.keys(options).filter((name) => !knownOptions.has(name)),
	...journals.map(({ reference }) => reference).filter((text) => !knownReference.test(text)),
	...(error === undefined ? [] : ['error']),
];

const examples = readGolden(new URL('design/golden.json', shared));
const checked = examples.filter((example) => laterFeaturesOf(example).length === 0);
const refused = checked.filter((example) => example.refused);
const booked = checked.filter((example) => !example.refused);

it('checks these examples, and names those that wait for their feature', () => {
	for (const example of examples.filter((one) => !checked.includes(one))) {
		console.log(`not checked yet: ${example.file}: ${laterFeaturesOf(example).join(', ')}`);
	}
	expect(refused.map(({ file }) => file)).toEqual([
		'settlements/au-v2-98-rows-of-a-longer-file.txt',
	]);
	expect(booked.map(({ file }) => file)).toEqual([
		'settlements/ca-v1-negative-16-rows.txt',
		'settlements/ca-v1-190-rows.txt',
		'settlements/ca-v1-490-rows.txt',
		'settlements/us-v2-synthetic-24-rows.txt',
		'golden/golden-ca-fx-6-rows.txt',
		'golden/golden-ca-fx-6-rows.txt',
		'golden/golden-de-cod-22-rows.txt',
		'golden/golden-de-cod-22-rows.txt',
		'golden/golden-de-cod-22-rows.txt',
		'golden/golden-ca-gst-share-5-rows.txt',
		'golden/golden-ca-gst-share-5-rows.txt',
		'golden/golden-us-per-order-17-rows.txt',
		'golden/golden-us-reissued-1.txt',
		'golden/golden-us-zero-3-rows.txt',
		'golden/golden-us-negative-3-rows.txt',
		'golden/golden-us-debt-taken-over-3-rows.txt',
		'golden/golden-jp-yen-6-rows.txt',
		'golden/golden-kw-three-decimals-5-rows.txt',
	]);
});

it.each(booked)('$file: every line', async (example) => {
	const { total, journals } = await bookFile(
		fileOf(example.file),
		example.timeZone,
		example.options,
	);
	if (example.total !== undefined) expect(total).toBe(example.total);
	expect(journals).toEqual(inOrder(example.journals));
});

it.each(refused)('$file is refused', async (example) => {
	const refusal = bookFile(fileOf(example.file), example.timeZone);
	await expect(refusal).rejects.toMatchObject({ code: 'doesNotAddUp', details: example.refused });
});
