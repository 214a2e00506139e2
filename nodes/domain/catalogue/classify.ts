import type { CategoryId } from './categories';
import { charges, detailNames } from './charges';
import type { CatalogueEntry, Names } from './entry';

/** What the catalogue looks at: names and the direction of the money. */
export interface Charge {
	readonly transactionType: string;
	readonly path: readonly string[];
	readonly sign: -1 | 0 | 1;
}

export interface Classification {
	readonly category: CategoryId;
	readonly entryId: string;
}

export type Classifier = (charge: Charge) => Classification;

/** How well each part of an entry fits, most telling part first; 0 where it asks nothing. */
type Fit = readonly number[];

const exactFit = 1000;
const uncategorized: Classification = { category: 'uncategorized', entryId: 'uncategorized' };

/** Compares names without case, spaces, hyphens, underscores and a closing "- Correction". */
const plain = (name: string): string =>
	name
		.toLowerCase()
		.replace(/\s-\s(correction|reversal)\s*$/, '')
		.replace(/[\s_-]+/g, '');

const details = new Set<string>(detailNames.map(plain));

/** 0 where the pattern does not match, else higher the more it spells out. */
function fitPattern(pattern: string, name: string): number {
	const literal = pattern.replaceAll('*', '');
	if (literal === pattern) return pattern === name ? exactFit : 0;
	const open = { start: pattern.startsWith('*'), end: pattern.endsWith('*') };
	const matches =
		open.start && open.end
			? name.includes(literal)
			: open.start
				? name.endsWith(literal)
				: name.startsWith(literal);
	return matches ? literal.length : 0;
}

type NameTest = (candidates: readonly string[]) => number | null;

/** The best fit of any pattern to any candidate; null where none matches. */
function nameTest(names: Names | undefined): NameTest {
	if (names === undefined) return () => 0;
	const patterns = (typeof names === 'string' ? [names] : names).map(plain);
	return (candidates) => {
		let best = 0;
		for (const pattern of patterns)
			for (const name of candidates) best = Math.max(best, fitPattern(pattern, name));
		return best > 0 ? best : null;
	};
}

/** The charge in plain names; a charge without a path is named by its transaction type. */
interface PlainCharge {
	readonly type: string;
	readonly path: readonly string[];
	readonly sign: -1 | 0 | 1;
}

function fitter(entry: CatalogueEntry): (charge: PlainCharge) => Fit | null {
	const [name, parent, within, type] = [
		nameTest(entry.name),
		nameTest(entry.parent),
		nameTest(entry.within),
		nameTest(entry.transactionType),
	];
	return (charge) => {
		if (entry.sign !== undefined && entry.sign !== charge.sign) return null;
		const above = charge.path.slice(0, -1);
		const fits = [
			name(charge.path.slice(-1)),
			parent([above.at(-1) ?? '']),
			within(above),
			type([charge.type]),
		];
		if (!fits.every((fit) => fit !== null)) return null;
		return [...fits, entry.sign === undefined ? 0 : 1];
	};
}

function compareFits(left: Fit, right: Fit): number {
	const differs = left.findIndex((value, part) => value !== right[part]);
	return differs < 0 ? 0 : (left[differs] ?? 0) - (right[differs] ?? 0);
}

/** Makes a classifier of entries in any order: the most specific wins, ties go by id. */
export function createClassifier(entries: readonly CatalogueEntry[]): Classifier {
	const fitters = [...entries]
		.sort((left, right) => (left.id < right.id ? -1 : 1))
		.map((entry) => ({ entry, fit: fitter(entry) }));

	const mostSpecific = (charge: PlainCharge): Classification | null => {
		let best: { entry: CatalogueEntry; fit: Fit } | null = null;
		for (const { entry, fit } of fitters) {
			const found = fit(charge);
			if (found && (!best || compareFits(found, best.fit) > 0)) best = { entry, fit: found };
		}
		return best && { category: best.entry.category, entryId: best.entry.id };
	};

	/** A detail that nothing matches takes the category of what stands above it. */
	const resolve = (charge: PlainCharge): Classification => {
		const found = mostSpecific(charge);
		if (found) return found;
		const isDetail = charge.path.length > 1 && details.has(charge.path.at(-1) ?? '');
		return isDetail ? resolve({ ...charge, path: charge.path.slice(0, -1) }) : uncategorized;
	};

	return ({ transactionType, path, sign }) => {
		const type = plain(transactionType);
		return resolve({ type, path: path.length > 0 ? path.map(plain) : [type], sign });
	};
}

/** The category of a charge, and the entry of the catalogue that says so. */
export const classify: Classifier = createClassifier(charges);
