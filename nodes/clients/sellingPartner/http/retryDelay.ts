const longestMs = 120_000;

/** Exponential backoff with jitter: at least one refill of the bucket and what Amazon asks for, at most two minutes. */
export function retryDelayMs(attempt: number, rate: number, retryAfter: string, random: number) {
	const asked = Number(retryAfter) * 1000 || 0;
	const base = Math.max(1000 / rate, 1000 * 2 ** attempt);
	return Math.min(longestMs, Math.max(asked, Math.round(base * (1 + random / 2))));
}
