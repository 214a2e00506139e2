import { correctRate, drain, fullBucket, take } from './tokenBucket';
import type { Bucket } from './tokenBucket';
import { usagePlans } from '../api/usagePlans';
import type { ApiOperation } from '../api/usagePlans';

/** The buckets of all sellers in this process. Other n8n processes are heard of through 429 only. */
export class Throttle {
	private readonly buckets = new Map<string, Bucket>();

	constructor(private readonly now: () => number) {}

	/** Reserves one request and says how many milliseconds to wait for it. */
	reserve(seller: string, operation: ApiOperation): number {
		const { bucket, waitMs } = take(this.bucketOf(seller, operation), this.now());
		this.buckets.set(keyOf(seller, operation), bucket);
		return waitMs;
	}

	/** Milliseconds until a request would be free, without reserving it. */
	waitFor(seller: string, operation: ApiOperation): number {
		return take(this.bucketOf(seller, operation), this.now()).waitMs;
	}

	refused(seller: string, operation: ApiOperation): void {
		const drained = drain(this.bucketOf(seller, operation), this.now());
		this.buckets.set(keyOf(seller, operation), drained);
	}

	heard(seller: string, operation: ApiOperation, rateHeader: unknown): void {
		const corrected = correctRate(this.bucketOf(seller, operation), rateHeader, this.now());
		this.buckets.set(keyOf(seller, operation), corrected);
	}

	rateOf = (seller: string, operation: ApiOperation): number =>
		this.bucketOf(seller, operation).rate;

	private bucketOf(seller: string, operation: ApiOperation): Bucket {
		const known = this.buckets.get(keyOf(seller, operation));
		return known ?? fullBucket(usagePlans[operation], this.now());
	}
}

const keyOf = (seller: string, operation: ApiOperation): string => `${seller} ${operation}`;

export const throttle = new Throttle(Date.now);
