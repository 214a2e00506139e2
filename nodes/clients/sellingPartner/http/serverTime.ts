import type { Clock } from '../../transport/clock';

/** Below this, the whole seconds of a `Date` header and the way of the answer explain the difference. */
const negligibleMs = 10_000;

/** Amazon's time as its answers tell it: it refuses what lies in its future, or ends "just now". */
export class ServerTime {
	private aheadMs = 0;

	constructor(private readonly clock: Clock) {}

	/** Amazon's time, milliseconds since 1970. */
	now = (): number => this.clock.now() + this.aheadMs;

	/** How far Amazon's clock is ahead of ours; 0 where that does not matter. */
	ahead = (): number => this.aheadMs;

	/** Learns from the headers of an answer; one out of a cache tells an old time. */
	heard({ date, age }: Readonly<Record<string, unknown>>): void {
		const told = typeof date === 'string' ? Date.parse(date) : NaN;
		if (Number.isNaN(told) || age !== undefined) return;
		const ahead = told - this.clock.now();
		this.aheadMs = Math.abs(ahead) < negligibleMs ? 0 : ahead;
	}
}
