import type { UsagePlan } from '../api/endpoint';

/** A token bucket as it stood at `at` (milliseconds); below zero where requests already wait. */
export interface Bucket extends UsagePlan {
	readonly tokens: number;
	readonly at: number;
}

/** Holds one less than Amazon allows: requests need not arrive in the pace in which they were sent. */
export function fullBucket({ rate, burst }: UsagePlan, at: number): Bucket {
	const held = Math.max(1, burst - 1);
	return { rate, burst: held, tokens: held, at };
}

/** The bucket at a later time, refilled up to its burst. */
export function refill(bucket: Bucket, now: number): Bucket {
	const elapsed = Math.max(0, now - bucket.at) / 1000;
	return {
		...bucket,
		tokens: Math.min(bucket.burst, bucket.tokens + elapsed * bucket.rate),
		at: now,
	};
}

/** Takes one token, in advance if there is none, and says how long to wait before using it. */
export function take(bucket: Bucket, now: number): { bucket: Bucket; waitMs: number } {
	const refilled = refill(bucket, now);
	const tokens = refilled.tokens - 1;
	return {
		bucket: { ...refilled, tokens },
		waitMs: tokens >= 0 ? 0 : Math.ceil((-tokens / refilled.rate) * 1000),
	};
}

/** Amazon refused a request: whatever was counted, nothing is left. */
export const drain = (bucket: Bucket, now: number): Bucket => {
	const refilled = refill(bucket, now);
	return { ...refilled, tokens: Math.min(0, refilled.tokens) };
};

/** The rate that Amazon names in `x-amzn-RateLimit-Limit` replaces the default. */
export function correctRate(bucket: Bucket, header: unknown, now: number): Bucket {
	const rate = Number(header);
	const refilled = refill(bucket, now);
	return Number.isFinite(rate) && rate > 0 ? { ...refilled, rate } : refilled;
}
