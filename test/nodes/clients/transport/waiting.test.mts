import { describe, expect, it } from 'vitest';
import { pause, untilStopped } from '../../../../nodes/clients/transport/waiting.ts';

const forever = {
	now: () => 0,
	random: () => 0,
	sleep: async () => await new Promise<void>(() => {}),
};

describe('waiting', () => {
	it('ends at once when the execution is stopped', async () => {
		const stop = new AbortController();
		const waiting = pause(forever, 60_000, stop.signal);
		stop.abort();
		await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
	});

	it('does not begin in an execution that was stopped', async () => {
		await expect(pause(forever, 1, AbortSignal.abort())).rejects.toMatchObject({
			code: 'cancelled',
		});
		await expect(pause(forever, 0, AbortSignal.abort())).rejects.toMatchObject({
			code: 'cancelled',
		});
	});

	it('hands over what came of the wait', async () => {
		const stop = new AbortController();
		expect(await untilStopped(stop.signal, async () => await Promise.resolve(7))).toBe(7);
		stop.abort();
	});
});
