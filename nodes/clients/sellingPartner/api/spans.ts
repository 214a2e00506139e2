/** A span of time in milliseconds; without an end it reaches to now. */
export interface Span {
	readonly from: number;
	readonly to: number | null;
}

const longestMs = 179 * 24 * 3600_000;

/** Amazon refuses an end that is less than two minutes ago; without an end it takes now. */
export const justNowMs = 3 * 60_000;

/**
 * Amazon answers a span beyond 180 days with nothing at all, so long spans are asked in equal parts:
 * `from` counts as inside, `to` does not, and a part that begins just now would be refused.
 */
export function parts({ from, to }: Span, now: number, longest = longestMs): Span[] {
	const length = (to ?? now) - from;
	const count = Math.max(1, Math.ceil(length / longest));
	const startOf = (part: number) => from + Math.floor((length * part) / count);
	return Array.from({ length: count }, (_, part) => ({
		from: startOf(part),
		to: part + 1 < count ? startOf(part + 1) : to,
	}));
}
