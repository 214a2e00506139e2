const longestMs = 120_000;

/** Exponential backoff with jitter: at least one refill of the bucket, at most two minutes. */
export function retryDelayMs(attempt: number, rate: number, retryAfter: string, random: number) {
	const asked = Number(retryAfter) * 1000;
	if (retryAfter !== '' && Number.isFinite(asked)) return Math.min(longestMs, Math.max(0, asked));
	const base = Math.max(1000 / rate, 1000 * 2 ** attempt);
	return Math.min(longestMs, Math.round(base * (1 + random / 2)));
}
