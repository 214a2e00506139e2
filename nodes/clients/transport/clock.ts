import { sleep } from 'n8n-workflow';

/** Time and chance, injected: two years of history run on a virtual clock in seconds. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	sleep(milliseconds: number): Promise<void>;
	/** At least 0, below 1: spreads the retries of many workflows. */
	random(): number;
}

/** The one real clock; what processes share per clock (rate limits, say) hangs on its identity. */
export const realClock: Clock = {
	now: () => Date.now(),
	sleep: async (milliseconds) => await sleep(milliseconds),
	random: () => Math.random(),
};
