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

const perMinute = (callsPerMinute: number) => ({ callsPerMinute, callsAtOnce: 5 });

describe('the pace of one organization', () => {
	it('lets each caller keep to its own number at once, in the order in which they came', async () => {
		const pace = new Pace(clock);
		const entered: string[] = [];
		const run = async (name: string, callsAtOnce: number, stop?: AbortSignal) =>
			await pace.run(
				{ callsPerMinute: 100, callsAtOnce },
				async () => {
					entered.push(name);
					await clock.sleep(1_000);
				},
				stop,
			);
		const stop = new AbortController();
		const all = [run('one of three', 3), run('two of three', 3), run('alone', 1, stop.signal)];
		const stopped = expect(all.pop()).rejects.toMatchObject({ code: 'cancelled' });
		const behind = [run('three of three', 3), run('four', 3)];
		await vi.advanceTimersByTimeAsync(1);
		expect(entered).toEqual(['one of three', 'two of three']);
		stop.abort();
		await stopped;
		await vi.advanceTimersByTimeAsync(1);
		expect(entered).toEqual(['one of three', 'two of three', 'three of three']);
		await vi.runAllTimersAsync();
		await Promise.all([...all, ...behind]);
		expect(entered).toHaveLength(4);
	});

	it('never starts more calls in any minute than allowed, and never more at once than allowed', async () => {
		const calls = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 60 });
		const atOnce = fc.integer({ min: 1, max: 10 });
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 10 }),
				atOnce,
				calls,
				async (perMinute, most, durations) => {
					const pace = new Pace(clock);
					const starts: number[] = [];
					let running = 0;
					const call = async (duration: number) => {
						running += 1;
						expect(running).toBeLessThanOrEqual(most);
						starts.push(clock.now());
						await clock.sleep(duration);
						running -= 1;
					};
					const all = durations.map(
						async (one) =>
							await pace.run(
								{ callsPerMinute: perMinute, callsAtOnce: most },
								async () => await call(one),
							),
					);
					await vi.runAllTimersAsync();
					await Promise.all(all);
					expect(starts).toHaveLength(durations.length);
					for (const [index, start] of starts.entries()) {
						const later = starts[index + perMinute];
						if (later !== undefined) expect(later - start).toBeGreaterThanOrEqual(60_000);
					}
				},
			),
		);
	});

	it('starts no call while Zoho blocks the organization', async () => {
		const pace = new Pace(clock);
		const begun = clock.now();
		pace.block(60_000);
		pace.block(1_000);
		const started = [1, 2].map(
			async () => await pace.run(perMinute(100), async () => Promise.resolve(clock.now())),
		);
		await vi.runAllTimersAsync();
		for (const at of await Promise.all(started)) expect(at - begun).toBeGreaterThanOrEqual(60_000);
	});

	it('goes on after a call that failed', async () => {
		const pace = new Pace(clock);
		const failed = async () => await Promise.reject(new Error('no'));
		for (let turn = 0; turn < 6; turn++)
			await expect(pace.run(perMinute(100), failed)).rejects.toThrow('no');
		expect(await pace.run(perMinute(100), async () => await Promise.resolve('yes'))).toBe('yes');
	});
});

describe('stopping an execution', () => {
	it('ends its wait for a turn, and those behind it go on', async () => {
		const pace = new Pace(clock);
		const stop = new AbortController();
		const run = async (name: string, signal?: AbortSignal) =>
			await pace.run(perMinute(1), async () => await Promise.resolve(name), signal);
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
