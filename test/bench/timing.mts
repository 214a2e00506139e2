export type Work = () => Promise<void> | void;

async function milliseconds(work: Work): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/** The shortest time of each work, in milliseconds; they alternate, so that all see the same machine. */
export async function bestOf<Name extends string>(
	rounds: number,
	works: Readonly<Record<Name, Work>>,
): Promise<Record<Name, number>> {
	const names = Object.keys(works) as Name[];
	const best = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>;
	for (let round = 0; round < rounds; round++) {
		for (const name of names) {
			best[name] = Math.min(best[name], await milliseconds(works[name]));
		}
	}
	return best;
}
