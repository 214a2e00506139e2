import { classify as ofCatalogue, type Classifier } from '../../catalogue/classify';
import type { CategoryId } from '../../catalogue/categories';
import { signOf } from '../../money/money';
import type { AmountLine } from '../../sources/amountLine';
import type { Transaction } from '../../sources/transactions/transaction';
import type { Amounts } from './amounts';

/** Charges of one transaction type, path and sign: they are classified alike. */
export interface Kind {
	readonly transactionType: string;
	readonly path: readonly string[];
	readonly category: CategoryId;
	readonly entryId: string;
}

/** Classifies charges, each kind once. Readers share a path among all charges of a kind. */
export class Kinds {
	private readonly byPath = new Map<readonly string[], Map<string, Kind[]>>();

	constructor(private readonly classify: Classifier = ofCatalogue) {}

	of({ path, transactionType, amount }: AmountLine): Kind {
		let byType = this.byPath.get(path);
		if (!byType) this.byPath.set(path, (byType = new Map()));
		let bySign = byType.get(transactionType);
		if (!bySign) byType.set(transactionType, (bySign = []));
		const sign = signOf(amount);
		const known = bySign[sign + 1];
		if (known) return known;
		const { category, entryId } = this.classify({ transactionType, path, sign });
		return (bySign[sign + 1] = { transactionType, path, category, entryId });
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
}
