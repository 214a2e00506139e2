import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pace } from '../../../../../nodes/clients/zohoBooks/http/pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Time that passes as soon as everyone sleeps. */
const clock = {
	now: () => Date.now(),
	random: () => 0,
	sleep: async (milliseconds: number) =>
		await new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};

describe('the pace of one organization', () => {
	it('never starts more calls in any minute than allowed, and never more than five at once', async () => {
		const calls = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 60 });
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 10 }), calls, async (perMinute, durations) => {
				const pace = new Pace(clock);
				const starts: number[] = [];
				let running = 0;
				const call = async (duration: number) => {
					running += 1;
					expect(running).toBeLessThanOrEqual(5);
					starts.push(clock.now());
					await clock.sleep(duration);
					running -= 1;
				};
				const all = durations.map(
					async (one) => await pace.run(perMinute, async () => await call(one)),
				);
				await vi.runAllTimersAsync();
				await Promise.all(all);
				expect(starts).toHaveLength(durations.length);
				for (const [index, start] of starts.entries()) {
					const later = starts[index + perMinute];
					if (later !== undefined) expect(later - start).toBeGreaterThanOrEqual(60_000);
				}
			}),
		);
	});

	it('starts no call while Zoho blocks the organization', async () => {
		const pace = new Pace(clock);
		const begun = clock.now();
		pace.block(60_000);
		pace.block(1_000);
		const started = [1, 2].map(
			async () => await pace.run(100, async () => Promise.resolve(clock.now())),
		);
		await vi.runAllTimersAsync();
		for (const at of await Promise.all(started)) expect(at - begun).toBeGreaterThanOrEqual(60_000);
	});

	it('goes on after a call that failed', async () => {
		const pace = new Pace(clock);
		const failed = async () => await Promise.reject(new Error('no'));
		for (let turn = 0; turn < 6; turn++) await expect(pace.run(100, failed)).rejects.toThrow('no');
		expect(await pace.run(100, async () => await Promise.resolve('yes'))).toBe('yes');
	});
});

describe('stopping an execution', () => {
	it('ends its wait for a turn, and those behind it go on', async () => {
		const pace = new Pace(clock);
		const stop = new AbortController();
		const run = async (name: string, signal?: AbortSignal) =>
			await pace.run(1, async () => await Promise.resolve(name), signal);
		expect(await run('first')).toBe('first');
		const waiting = [run('stopped', stop.signal), run('also stopped', stop.signal)];
		const behind = Array.from({ length: 6 }, async (_none, at) => await run(`behind ${at}`));
		const queued = run('in the queue', stop.signal);
		stop.abort();
		for (const task of [...waiting, queued]) {
			await expect(task).rejects.toMatchObject({ code: 'cancelled' });
		}
		await vi.runAllTimersAsync();
		expect(await Promise.all(behind)).toHaveLength(6);
	});
});
