// The worked examples of ../shared/design/golden.json, from the real files in ../shared/samples.
import { expect, it } from 'vitest';
import { bookFile, inOrder, readGolden } from './booking.mjs';

const shared = new URL('../../../shared/', import.meta.url);
const examples = readGolden(new URL('design/golden.json', shared)).filter(
	({ policy }) => policy === 'settlement',
);
const fileOf = (name: string) => new URL(`samples/${name}`, shared);

it('has every kind of example', () => {
	expect(examples.filter(({ refused }) => refused)).toHaveLength(1);
	expect(examples.filter(({ refused }) => !refused).length).toBeGreaterThanOrEqual(4);
});

it.each(examples.filter(({ refused }) => !refused))('$file: every line', async (example) => {
	const booked = await bookFile(fileOf(example.file), example.timeZone);
	expect(booked.total).toBe(example.total);
	expect(booked.journals).toEqual(inOrder(example.journals));
});

it.each(examples.filter(({ refused }) => refused))('$file is refused', async (example) => {
	const refusal = bookFile(fileOf(example.file), example.timeZone);
	await expect(refusal).rejects.toMatchObject({ code: 'doesNotAddUp', details: example.refused });
});
