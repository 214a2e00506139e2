import { classify as ofCatalogue } from '../../catalogue/classify';
import type { CategoryId } from '../../catalogue/categories';
import { signOf } from '../../money/money';
import type { Rule } from '../../rules/rule';
import { noRules } from '../../rules/ruleBook';
import { Sorter, type RuleOf } from '../../rules/sorter';
import type { AmountLine } from '../../sources/amountLine';
import type { Transaction } from '../../sources/transactions/transaction';
import { againstBills } from '../fees';
import type { Amounts } from './amounts';
import type { DailySettings } from './settings';

/** Charges of one transaction type, path, sign and rule: they are booked alike. */
export interface Kind {
	readonly transactionType: string;
	readonly path: readonly string[];
	readonly category: CategoryId;
	readonly entryId: string;
	readonly rule: Rule | null;
}

interface Slot {
	/** Without a rule, or with the one that all such charges meet. */
	readonly kind: Kind;
	readonly ruleOf: RuleOf;
	readonly byRule: Map<Rule, Kind>;
}

/** Classifies charges, each kind once. Readers share a path among all charges of a kind. */
export class Kinds {
	private readonly byPath = new Map<readonly string[], Map<string, Slot[]>>();
	private readonly sorter: Sorter;

	/** How the user has charges booked; by the catalogue alone where nothing is named. */
	constructor(
		private readonly chosen: Pick<DailySettings, 'classify' | 'rules' | 'feesFrom'> = {},
	) {
		this.sorter = new Sorter(chosen.rules ?? noRules);
	}

	of(line: AmountLine): Kind {
		const { kind, ruleOf, byRule } = this.slotOf(line);
		const rule = typeof ruleOf === 'function' ? ruleOf(line) : null;
		if (rule === null) return kind;
		const known = byRule.get(rule);
		if (known) return known;
		const ruled = this.booked(withRule(kind, rule));
		byRule.set(rule, ruled);
		return ruled;
	}

	/** SKUs that were sold and have no item with a sales account, sorted. */
	unmatchedSkus(): readonly string[] {
		return [...this.sorter.unmatchedSkus].sort();
	}

	/** What a transaction comes to, by category. */
	amountsOf({ lines }: Transaction): Amounts {
		const amounts = new Map<CategoryId, bigint>();
		for (const line of lines) {
			const { category } = this.of(line);
			amounts.set(category, (amounts.get(category) ?? 0n) + line.amount.minor);
		}
		return amounts;
	}

	private slotOf({ path, transactionType, amount }: AmountLine): Slot {
		let byType = this.byPath.get(path);
		if (!byType) this.byPath.set(path, (byType = new Map()));
		let bySign = byType.get(transactionType);
		if (!bySign) byType.set(transactionType, (bySign = []));
		const sign = signOf(amount);
		return (bySign[sign + 1] ??= this.newSlot(transactionType, path, sign));
	}

	private newSlot(transactionType: string, path: readonly string[], sign: -1 | 0 | 1): Slot {
		const classify = this.chosen.classify ?? ofCatalogue;
		const { category, entryId } = classify({ transactionType, path, sign });
		const kind: Kind = { transactionType, path, category, entryId, rule: null };
		const ruleOf = this.sorter.ruleOf(kind);
		const isOfAll = ruleOf !== null && typeof ruleOf !== 'function';
		const ruled = isOfAll ? withRule(kind, ruleOf) : kind;
		return { kind: this.booked(ruled), ruleOf, byRule: new Map() };
	}

	/** Fees that the user enters as bills are paid here, and are an expense there. */
	private booked(kind: Kind): Kind {
		return this.chosen.feesFrom === 'bills' ? againstBills(kind) : kind;
	}
}

const withRule = (kind: Kind, rule: Rule): Kind => ({
	...kind,
	category: rule.then.category ?? kind.category,
	rule,
});
