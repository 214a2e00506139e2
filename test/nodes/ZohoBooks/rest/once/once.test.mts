import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyed } from './desks.mts';
import { openHistories, type History } from './histories.mts';

let histories: Awaited<ReturnType<typeof openHistories>>;
beforeAll(async () => {
	histories = await openHistories();
});
afterAll(async () => await histories.close());

const seeds = Number(process.env.FUZZ_SEEDS ?? 51);
const from = Number(process.env.FUZZ_FROM ?? 1);

describe('create or get over HTTP with lost answers, kills, races, a person and a search that is up to a minute late', () => {
	it('is played for every table with a natural key', () => {
		expect(keyed.map(({ key }) => key).sort()).toEqual(histories.resources.sort());
	});

	it(`leaves one record and none of a person's deleted, in ${seeds} histories`, async () => {
		const all: History[] = [];
		for (let seed = from; seed < from + seeds; seed++) all.push(await histories.play(seed));
		expect(all.filter(({ wrongs }) => wrongs.length > 0)).toEqual([]);
		expect(all.filter(({ atTheEnd }) => atTheEnd !== 1)).toEqual([]);
		const alone = (isKeptUnique: boolean) => {
			const those = all.filter((one) => one.isKeptUnique === isKeptUnique);
			return [those.filter(({ standing }) => standing === 1).length, those.length] as const;
		};
		const [[unique, ofUnique], [other, ofOther]] = [alone(true), alone(false)];
		if (process.env.FUZZ_SEEDS)
			console.log(`one record without a person: ${unique} of ${ofUnique}, ${other} of ${ofOther}`);
		expect(unique).toBe(ofUnique);
		// The rest is told as duplicateLeft: kills and lost answers left copies that no answer ever named.
		expect(other / ofOther).toBeGreaterThan(0.5);
	}, 3_600_000);
});
