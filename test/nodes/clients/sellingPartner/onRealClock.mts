import { vi } from 'vitest';
import { realClock } from '../../../../nodes/clients/transport/clock.ts';
import type { VirtualClock } from '../../../simulators/sellingPartner/index.mts';

/** Lets the clock of whole nodes be a virtual one: waiting takes no time. Returns what undoes it. */
export function onRealClock(clock: VirtualClock): () => void {
	const spies = [
		vi.spyOn(realClock, 'now').mockImplementation(clock.now),
		vi.spyOn(realClock, 'sleep').mockImplementation(async (milliseconds) => {
			clock.advance({ seconds: milliseconds / 1000 });
			await Promise.resolve();
		}),
	];
	return () => spies.forEach((spy) => spy.mockRestore());
}
