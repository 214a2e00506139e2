import { expect, it } from 'vitest';
import { bookFile, inOrder, readGolden } from './booking.mjs';

const fixtures = new URL('../fixtures/', import.meta.url);
const examples = readGolden(new URL('golden/settlement-policy.json', fixtures));

it.each(examples)('$file in $timeZone gives the journals worked out by hand', async (example) => {
	const booked = await bookFile(new URL(example.file, fixtures), example.timeZone);
	expect(booked.total).toBe(example.total);
	expect(booked.journals).toEqual(inOrder(example.journals));
});
