import type { Clock } from '../../transport/clock';
import { ServerTime } from './serverTime';
import { Throttle } from './throttle';

/** What all clients of one process learn together; each clock has its own. */
export interface Shared {
	readonly throttle: Throttle;
	readonly timeOf: (baseUrl: string) => ServerTime;
}

const byClock = new WeakMap<Clock, Shared>();

export function sharedBy(clock: Clock): Shared {
	const known = byClock.get(clock);
	if (known) return known;
	const times = new Map<string, ServerTime>();
	const timeOf = (baseUrl: string) => {
		const time = times.get(baseUrl) ?? new ServerTime(clock);
		times.set(baseUrl, time);
		return time;
	};
	const shared = { throttle: new Throttle(clock.now), timeOf };
	byClock.set(clock, shared);
	return shared;
}
