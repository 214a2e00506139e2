import { days, hours, iso, minutes, seconds } from '../times.mts';

export interface Span {
	days?: number;
	hours?: number;
	minutes?: number;
	seconds?: number;
}

/** A clock that goes on only when it is told to; its `now` is for the simulator and for the client. */
export function virtualClock(start: string | number) {
	let time = new Date(start).getTime();
	return {
		now: (): number => time,
		text: (): string => iso(time),
		advance(span: Span): void {
			const { days: d = 0, hours: h = 0, minutes: m = 0, seconds: s = 0 } = span;
			time += days(d) + hours(h) + minutes(m) + seconds(s);
		},
		/** Time never runs back. */
		set(to: string | number): void {
			const next = new Date(to).getTime();
			if (!(next >= time)) throw new Error(`The clock cannot be set to ${to}.`);
			time = next;
		},
	};
}

export type VirtualClock = ReturnType<typeof virtualClock>;
