import { expect, test } from 'vitest';
import { unflatten } from './flatted.mts';

test('strings inside are indexes, other values are themselves', () => {
	const flat = '[{"name":"1","list":"2","count":3,"none":null},"text",["1",true]]';
	expect(unflatten(flat)).toEqual({ name: 'text', list: ['text', true], count: 3, none: null });
});

test('the same object is shared, and a circle closes', () => {
	const root = unflatten('[{"self":"0","one":"1","two":"1"},{}]') as Record<string, unknown>;
	expect(root.self).toBe(root);
	expect(root.one).toBe(root.two);
});
