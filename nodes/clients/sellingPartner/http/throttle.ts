import { correctRate, drain, fullBucket, take } from './tokenBucket';
import type { Bucket } from './tokenBucket';
import type { Endpoint } from '../api/endpoint';

/** As much of an endpoint as its bucket needs. */
export type Limited = Pick<Endpoint, 'operation' | 'rate' | 'burst'>;

/** The buckets of all sellers in this process. Other n8n processes are heard of through 429 only. */
export class Throttle {
	private readonly buckets = new Map<string, Bucket>();

	constructor(private readonly now: () => number) {}

	/** Reserves one request and says how many milliseconds to wait for it. */
	reserve(seller: string, endpoint: Limited): number {
		const { bucket, waitMs } = take(this.bucketOf(seller, endpoint), this.now());
		this.buckets.set(keyOf(seller, endpoint), bucket);
		return waitMs;
	}

	/** Milliseconds until a request would be free, without reserving it. */
	waitFor(seller: string, endpoint: Limited): number {
		return take(this.bucketOf(seller, endpoint), this.now()).waitMs;
	}

	refused(seller: string, endpoint: Limited): void {
		const drained = drain(this.bucketOf(seller, endpoint), this.now());
		this.buckets.set(keyOf(seller, endpoint), drained);
	}

	heard(seller: string, endpoint: Limited, rateHeader: unknown): void {
		const corrected = correctRate(this.bucketOf(seller, endpoint), rateHeader, this.now());
		this.buckets.set(keyOf(seller, endpoint), corrected);
	}

	rateOf = (seller: string, endpoint: Limited): number => this.bucketOf(seller, endpoint).rate;

	private bucketOf(seller: string, endpoint: Limited): Bucket {
		const known = this.buckets.get(keyOf(seller, endpoint));
		return known ?? fullBucket(endpoint, this.now());
	}
}

const keyOf = (seller: string, { operation }: Limited): string => `${seller} ${operation}`;
