import { DateTime } from 'luxon';
import { blockedForLong, dayExceeded, minuteExceeded, tooManyAtOnce } from './limitErrors.mts';
import type { LimitSettings } from './options.mts';

const minute = 60_000;

/** One organization's limits over all its apps (knowledge section 4). */
export class Limits {
	private starts: number[] = [];
	private blockedUntil = 0;
	private day = '';
	private usedToday = 0;
	private inProcess = 0;

	constructor(
		private readonly settings: LimitSettings,
		private readonly timeZone: string,
		private readonly now: () => number,
	) {}

	/** Counts one call, or throws 1070, 44 or 45. Refused calls are not counted (assumed). */
	enter(): void {
		const now = this.now();
		if (this.inProcess >= this.settings.concurrent) throw tooManyAtOnce();
		this.minuteCheck(now);
		this.startDay(now);
		if (this.usedToday >= this.settings.perDay) throw dayExceeded(this.settings.perDay);
		this.usedToday += 1;
		this.starts.push(now);
		this.inProcess += 1;
	}

	leave(): void {
		this.inProcess -= 1;
	}

	/** So many calls are left today. */
	leaveToday(calls: number): void {
		this.startDay(this.now());
		this.usedToday = this.settings.perDay - calls;
	}

	/** L, N: the daily counter and the seconds until midnight of the organization. */
	headers(): Record<string, string> {
		const now = DateTime.fromMillis(this.now(), { zone: this.timeZone });
		this.startDay(now.toMillis());
		const { perDay } = this.settings;
		return {
			'x-rate-limit-limit': String(perDay),
			'x-rate-limit-remaining': String(Math.max(0, perDay - this.usedToday)),
			'x-rate-limit-reset': String(Math.floor(now.endOf('day').diff(now).as('seconds'))),
		};
	}

	/** Any 60 seconds; what exceeds them blocks the organization for a while. */
	private minuteCheck(now: number): void {
		if (now < this.blockedUntil) throw this.blocked();
		this.starts = this.starts.filter((start) => start > now - minute);
		if (this.starts.length < this.settings.perMinute) return;
		this.blockedUntil = now + this.settings.blockSeconds * 1000;
		throw this.blocked();
	}

	private blocked() {
		const { blockCode, blockSeconds } = this.settings;
		return blockCode === 44 ? minuteExceeded() : blockedForLong(blockSeconds);
	}

	private startDay(now: number): void {
		const day = DateTime.fromMillis(now, { zone: this.timeZone }).toISODate() ?? '';
		if (day !== this.day) this.usedToday = 0;
		this.day = day;
	}
}
