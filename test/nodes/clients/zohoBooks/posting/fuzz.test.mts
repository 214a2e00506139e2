import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFuzz } from './fuzz.mts';

let fuzz: Awaited<ReturnType<typeof openFuzz>>;
beforeAll(async () => {
	fuzz = await openFuzz();
});
afterAll(async () => await fuzz.close());

const seeds = Number(process.env.FUZZ_SEEDS ?? 60);
const from = Number(process.env.FUZZ_FROM ?? 1);

describe('posting over HTTP with lost answers, kills, races and a search that is up to a minute late', () => {
	it(`loses nothing and leaves nothing twice unsaid, in ${seeds} histories`, async () => {
		const histories = [];
		for (let seed = from; seed < from + seeds; seed++) histories.push(await fuzz.play(seed));
		expect(histories.filter(({ wrongs }) => wrongs.length > 0)).toEqual([]);
		expect(histories.filter(({ atTheEnd }) => atTheEnd !== 1)).toEqual([]);
		const alone = histories.filter(({ standing }) => standing === 1).length;
		if (process.env.FUZZ_SEEDS) console.log(`healed without a person: ${alone} of ${seeds}`);
		// The rest is told as duplicateLeft: kills and lost answers left copies that no answer ever named.
		expect(alone / seeds).toBeGreaterThan(0.5);
	}, 3_600_000);
});
