import type { Names } from './entry';

/** A name without case, spaces, hyphens, underscores and a closing "- Correction". */
export const plain = (name: string): string =>
	name
		.toLowerCase()
		.replace(/\s-\s(correction|reversal)\s*$/, '')
		.replace(/[\s_-]+/g, '');

/** How much of a plain name is spelled out; 0 where nothing matches. */
type Fit = (name: string) => number;

/** Nothing with a `*` outweighs a name written in full. */
const exactFit = 1000;

function fitOf(pattern: string): Fit {
	const literal = plain(pattern.replaceAll('*', ''));
	const fitWhere = (matches: (name: string) => boolean): Fit => {
		return (name) => (matches(name) ? literal.length : 0);
	};
	const [before, after] = [pattern.startsWith('*'), pattern.endsWith('*')];
	if (before && after) return fitWhere((name) => name.includes(literal));
	if (before) return fitWhere((name) => name.endsWith(literal));
	if (after) return fitWhere((name) => name.startsWith(literal));
	return (name) => (name === literal ? exactFit : 0);
}

/** The best fit of any of `names` to any candidate: 0 if nothing is asked, null if none fits. */
export function matcher(
	names: Names | undefined,
): (candidates: readonly string[]) => number | null {
	if (names === undefined) return () => 0;
	const fits = (typeof names === 'string' ? [names] : names).map(fitOf);
	return (candidates) => {
		let best = 0;
		for (const name of candidates) for (const fit of fits) best = Math.max(best, fit(name));
		return best > 0 ? best : null;
	};
}
