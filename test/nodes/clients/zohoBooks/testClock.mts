import type { Clock } from '../../../../nodes/clients/transport/clock.ts';

/** A clock whose sleeps take no time; it remembers how long they were meant to be, in seconds. */
export function testClock(start = Date.now()): Clock & { slept: number[]; pass(ms: number): void } {
	let now = start;
	const slept: number[] = [];
	return {
		slept,
		now: () => now,
		random: () => 0,
		sleep: async (milliseconds) => {
			await Promise.resolve();
			slept.push(milliseconds / 1000);
			now += milliseconds;
		},
		pass: (milliseconds) => {
			now += milliseconds;
		},
	};
}
