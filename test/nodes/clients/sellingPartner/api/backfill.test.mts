import { expect, it } from 'vitest';
import { twoYears } from '../../../../bench/twoYears.mts';

it('reads two years of two sellers with the fewest calls, at the pace that Amazon allows', async () => {
	const count = 40_000;
	const sellers = await twoYears(2, count);
	expect(sellers).toHaveLength(2);
	for (const { found, calls, needed, refused, ratio } of sellers) {
		expect([found, calls, refused]).toEqual([count, needed, 0]);
		// Two percent: the client keeps one request of the burst in reserve.
		expect(ratio).toBeLessThanOrEqual(1.05);
	}
}, 60_000);
