import type { CategoryId } from './categories';
import { charges, detailNames, discountNames, generalNames } from './charges';
import type { CatalogueEntry } from './entry';
import { matcher, plain } from './names';

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

/** How specific a match is: first, name, parent, within, type, sign; the first difference tells. */
type Specificity = readonly number[];

interface Rule {
	readonly found: Classification;
	readonly match: (charge: Charge) => Specificity | null;
}

const uncategorized: Classification = { category: 'uncategorized', entryId: 'uncategorized' };
const details = new Set<string>(detailNames.map(plain));
const discounts = new Set<string>(discountNames.map(plain));
const generals = new Set<string>(generalNames.map(plain));
const opposite = { [-1]: 1, [0]: 0, [1]: -1 } as const;

/** Names compared as `plain` makes them; a charge without a path is named by its transaction type. */
function plainCharge({ transactionType, path, sign }: Charge): Charge {
	const type = plain(transactionType);
	const names = path.map(plain).filter((name) => name !== '');
	return { transactionType: type, path: names.length > 0 ? names : [type], sign };
}

function ruleOf(entry: CatalogueEntry): Rule {
	const name = matcher(entry.name);
	const parent = matcher(entry.parent);
	const within = matcher(entry.within);
	const type = matcher(entry.transactionType);
	const first = entry.first ? 1 : 0;
	const match = ({ transactionType, path, sign }: Charge): Specificity | null => {
		if (entry.sign !== undefined && entry.sign !== sign) return null;
		const nameFit = name(path.slice(-1));
		const typeFit = nameFit === null ? null : type([transactionType]);
		if (nameFit === null || typeFit === null) return null;
		const above = path.slice(0, -1);
		const parentFit = parent([above.at(-1) ?? '']);
		const withinFit = within(above);
		if (parentFit === null || withinFit === null) return null;
		return [first, nameFit, parentFit, withinFit, typeFit, entry.sign === undefined ? 0 : 1];
	};
	return { found: { category: entry.category, entryId: entry.id }, match };
}

function isMoreSpecific(left: Specificity, right: Specificity): boolean {
	const part = left.findIndex((value, index) => value !== right[index]);
	return part >= 0 && (left[part] ?? 0) > (right[part] ?? 0);
}

function mostSpecific(rules: readonly Rule[], charge: Charge): Classification | null {
	let best: { found: Classification; specificity: Specificity } | null = null;
	for (const { found, match } of rules) {
		const specificity = match(charge);
		if (specificity && (!best || isMoreSpecific(specificity, best.specificity))) {
			best = { found, specificity };
		}
	}
	return best && best.found;
}

/** Where only a word for fees in general is left, the transaction type names the fee. */
function byType(rules: readonly Rule[], charge: Charge): Classification {
	return mostSpecific(rules, { ...charge, path: [charge.transactionType] }) ?? uncategorized;
}

/** A detail that nothing matches (`Base fee`) is classified as what stands above it. */
function resolve(rules: readonly Rule[], charge: Charge): Classification {
	const found = mostSpecific(rules, charge);
	if (found) return found;
	const last = charge.path.at(-1) ?? '';
	if (charge.path.length === 1 && generals.has(last)) return byType(rules, charge);
	const path = charge.path.slice(0, -1);
	if (path.length > 0 && details.has(last)) return resolve(rules, { ...charge, path });
	if (path.length === 0 || !discounts.has(last)) return uncategorized;
	return resolve(rules, { ...charge, path, sign: opposite[charge.sign] });
}

/** Makes a classifier of entries in any order: the most specific wins, equals go by id. */
export function createClassifier(entries: readonly CatalogueEntry[]): Classifier {
	const byId = [...entries].sort((left, right) => (left.id < right.id ? -1 : 1));
	const rules = byId.map(ruleOf);
	return (charge) => resolve(rules, plainCharge(charge));
}

/** The category of a charge, and the entry of the catalogue that says so. */
export const classify: Classifier = createClassifier(charges);
