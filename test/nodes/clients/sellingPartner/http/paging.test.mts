import { expect, it } from 'vitest';
import { firstOf, pages } from '../../../../../nodes/clients/sellingPartner/http/paging.ts';

function source(...found: number[][]) {
	const asked: Array<string | null> = [];
	const read = async (token: string | null) => {
		asked.push(token);
		const at = Number(token ?? 0);
		const nextToken = at + 1 < found.length ? String(at + 1) : null;
		return await Promise.resolve({ found: found[at] ?? [], nextToken });
	};
	return { asked, all: pages(read) };
}

it('goes on after an empty page', async () => {
	const { all } = source([], [1], [], [2, 3], []);
	expect(await firstOf(all, Infinity)).toEqual([1, 2, 3]);
});

it('asks for no page more than the limit needs', async () => {
	const { all, asked } = source([1, 2], [3], [4]);
	expect(await firstOf(all, 2)).toEqual([1, 2]);
	expect(asked).toEqual([null]);
});

it('takes an empty token for the end', async () => {
	const all = pages(async () => await Promise.resolve({ found: [1], nextToken: '' }));
	expect(await firstOf(all, Infinity)).toEqual([1]);
});
