import { categories, type CategoryId } from '../../catalogue/categories';

/** More kinds than this are not tried together. */
const mostKinds = 12;

/**
 * Which kinds of charge, added to the line's own, come to the figure that Amazon's page shows, to the cent;
 * the fewest. Null where none do.
 */
export function matchFigure(
	figure: bigint,
	own: bigint,
	beside: ReadonlyMap<CategoryId, bigint>,
): readonly string[] | null {
	const kinds = [...beside].filter(([, minor]) => minor !== 0n).slice(0, mostKinds);
	let best: readonly string[] | null = null;
	for (let choice = 0; choice < 2 ** kinds.length; choice += 1) {
		const chosen = kinds.filter((_kind, index) => (choice >> index) % 2 === 1);
		const sum = chosen.reduce((total, [, minor]) => total + minor, own);
		const isFewer = best === null || chosen.length < best.length;
		if (isFewer && (sum === figure || sum === -figure)) {
			best = chosen.map(([category]) => categories[category].label);
		}
	}
	return best;
}
