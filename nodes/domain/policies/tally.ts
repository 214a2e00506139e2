import { classify } from '../catalogue/classify';
import type { CategoryId } from '../catalogue/categories';
import { money, signOf, type Money } from '../money/money';
import type { AmountLine } from '../sources/amountLine';

/** What one kind of charge comes to within one part of its record. `minor` is signed: positive in the seller's favour. */
export interface Tally {
	readonly transactionType: string;
	readonly path: readonly string[];
	readonly category: CategoryId;
	readonly entryId: string;
	/** The part of its journal. */
	readonly part: string;
	minor: bigint;
	count: number;
}

/** What tallies of one currency come to. */
export const netOf = (tallies: readonly Tally[], currency: string): Money =>
	money(
		tallies.reduce((total, { minor }) => total + minor, 0n),
		currency,
	);

/** How many charges they sum. */
export const countOf = (tallies: readonly Tally[]): number =>
	tallies.reduce((total, { count }) => total + count, 0);

/** Sums lines by part, kind and sign as they stream by: a million rows become a few dozen tallies. */
export class TallySheet {
	private readonly byPath = new Map<readonly string[], Map<string, Tally[]>>();
	private readonly all: Tally[] = [];
	readonly marketplaces = new Set<string>();

	/** `parts`: the names of the parts, for example `2025-09`; none where nothing is split. */
	constructor(private readonly parts: readonly string[] = []) {}

	/** `part` is the index of the part that the line falls into. */
	count(line: AmountLine, part: number): void {
		const tally = this.tallyOf(line, part);
		tally.minor += line.amount.minor;
		tally.count += 1;
		if (line.marketplace) this.marketplaces.add(line.marketplace);
	}

	tallies(): readonly Tally[] {
		return this.all;
	}

	private tallyOf(line: AmountLine, part: number): Tally {
		const slots = this.slotsOf(line);
		const sign = signOf(line.amount);
		const slot = part * 3 + sign + 1;
		const found = slots[slot];
		if (found) return found;
		const { transactionType, path } = line;
		const { category, entryId } = classify({ transactionType, path, sign });
		const tally = {
			transactionType,
			path,
			category,
			entryId,
			part: this.parts[part] ?? '',
			minor: 0n,
			count: 0,
		};
		slots[slot] = tally;
		this.all.push(tally);
		return tally;
	}

	// Readers share one path array among all lines of a kind, so that identity is a cheap first key.
	private slotsOf({ path, transactionType }: AmountLine): Tally[] {
		let byType = this.byPath.get(path);
		if (!byType) this.byPath.set(path, (byType = new Map()));
		let slots = byType.get(transactionType);
		if (!slots) byType.set(transactionType, (slots = []));
		return slots;
	}
}
