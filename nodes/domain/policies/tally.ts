import { classify } from '../catalogue/classify';
import type { CategoryId } from '../catalogue/categories';
import { money, signOf, type Money } from '../money/money';
import type { TaxTreatment } from '../ledger/taxTreatment';
import type { Rule } from '../rules/rule';
import { noRules, type RuleBook } from '../rules/ruleBook';
import { Sorter, type RuleOf } from '../rules/sorter';
import type { AmountLine } from '../sources/amountLine';
import { isSplitByTax, type TreatmentOf } from './taxTreatments';

/** What one kind of charge comes to within one part of its record. `minor` is signed: positive in the seller's favour. */
export interface Tally {
	readonly transactionType: string;
	readonly path: readonly string[];
	readonly category: CategoryId;
	readonly entryId: string;
	/** The part of its journal. */
	readonly part: string;
	/** As Amazon names it; empty where it names none. */
	readonly marketplace?: string;
	/** How the orders of its charges are taxed, where lines are split by it. */
	readonly taxTreatment?: TaxTreatment;
	/** The user's rule that its charges meet. */
	readonly rule?: Rule | null;
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

/** What charges of one name, sign, part and marketplace are summed in: one tally, or one for each rule that they meet. */
interface Slot {
	readonly kind: Omit<Tally, 'minor' | 'count' | 'rule' | 'taxTreatment'>;
	readonly ruleOf: RuleOf;
	/** Where all charges meet the same rule. */
	readonly only: Tally | null;
	readonly byRule: Map<Rule | null, Tally[]>;
}

/** Sums lines by marketplace, part, kind, sign and rule as they stream by: a million rows become a few dozen tallies. */
export class TallySheet {
	private readonly byPath = new Map<readonly string[], Map<string, Slot[]>>();
	private readonly all: Tally[] = [];
	private readonly sorter: Sorter;
	private readonly places = new Map<string, number>();
	/** The rows of an order stand together. */
	private latest = { marketplace: '', place: -1 };

	/** `parts`: the names of the parts, for example `2025-09`; none where nothing is split. */
	constructor(
		private readonly parts: readonly string[] = [''],
		rules: RuleBook = noRules,
		/** Splits product and shipping lines by it. */
		private readonly treatmentOf: TreatmentOf | null = null,
	) {
		this.sorter = new Sorter(rules);
	}

	/** `part` is the index of the part that the line falls into; answers where the line was counted. */
	count(line: AmountLine, part: number): Tally {
		const slot = this.slotOf(line, part);
		const tally = slot.only ?? this.tallyOf(slot, line);
		tally.minor += line.amount.minor;
		tally.count += 1;
		return tally;
	}

	/** Those that the lines name, sorted. */
	get marketplaces(): readonly string[] {
		return [...this.places.keys()].filter((name) => name !== '').sort();
	}

	tallies(): readonly Tally[] {
		return this.all;
	}

	/** SKUs that were sold and have no item with a sales account, sorted. */
	unmatchedSkus(): readonly string[] {
		return [...this.sorter.unmatchedSkus].sort();
	}

	private slotOf(line: AmountLine, part: number): Slot {
		const slots = this.slotsOf(line);
		const sign = signOf(line.amount);
		const index = (this.placeOf(line.marketplace) * this.parts.length + part) * 3 + sign + 1;
		return slots[index] ?? (slots[index] = this.newSlot(line, part, sign));
	}

	private newSlot(line: AmountLine, part: number, sign: -1 | 0 | 1): Slot {
		const { transactionType, path, marketplace } = line;
		const { category, entryId } = classify({ transactionType, path, sign });
		const name = this.parts[part] ?? '';
		const kind = { transactionType, path, category, entryId, part: name, marketplace };
		const ruleOf = this.sorter.ruleOf(kind);
		const isOne = typeof ruleOf !== 'function' && !(this.treatmentOf && isSplitByTax(category));
		const only = isOne ? this.newTally(kind, ruleOf) : null;
		return { kind, ruleOf, only, byRule: new Map() };
	}

	private tallyOf({ kind, ruleOf, byRule }: Slot, line: AmountLine): Tally {
		const taxTreatment = this.treatmentOf?.(line);
		const ruled = taxTreatment ? { ...line, taxTreatment } : line;
		const rule = typeof ruleOf === 'function' ? ruleOf(ruled) : ruleOf;
		const category = rule?.then.category ?? kind.category;
		const split = taxTreatment && isSplitByTax(category) ? taxTreatment : undefined;
		let tallies = byRule.get(rule);
		if (!tallies) byRule.set(rule, (tallies = []));
		const found = tallies.find((tally) => tally.taxTreatment === split);
		if (found) return found;
		const tally = this.newTally(kind, rule, split);
		tallies.push(tally);
		return tally;
	}

	private newTally(kind: Slot['kind'], rule: Rule | null, taxTreatment?: TaxTreatment): Tally {
		const category = rule?.then.category ?? kind.category;
		const treated = taxTreatment ? { taxTreatment } : {};
		const tally = { ...kind, category, rule, ...treated, minor: 0n, count: 0 };
		this.all.push(tally);
		return tally;
	}

	private placeOf(marketplace: string): number {
		if (marketplace === this.latest.marketplace && this.latest.place >= 0) return this.latest.place;
		const place = this.places.get(marketplace) ?? this.places.size;
		this.places.set(marketplace, place);
		this.latest = { marketplace, place };
		return place;
	}

	// Readers share one path array among all lines of a kind, so that identity is a cheap first key.
	private slotsOf({ path, transactionType }: AmountLine): Slot[] {
		let byType = this.byPath.get(path);
		if (!byType) this.byPath.set(path, (byType = new Map()));
		let slots = byType.get(transactionType);
		if (!slots) byType.set(transactionType, (slots = []));
		return slots;
	}
}
