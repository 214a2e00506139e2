/** Numbers that look random and are the same for the same seed (mulberry32). */
export function numbersOf(seed: number) {
	let state = seed + 0x6d2b79f5;
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	return {
		/** A whole number from 0, below the limit. */
		below: (limit: number): number => Math.floor(next() * limit),
		chance: (share: number): boolean => next() < share,
	};
}

export type Numbers = ReturnType<typeof numbersOf>;
