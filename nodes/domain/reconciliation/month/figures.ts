import { categories, type CategoryId } from '../../catalogue/categories';
import { sum, zero, type Money } from '../../money/money';
import type { LedgerJournal } from '../books/ledgerJournal';
import { isIn, type Month } from '../period';

/** What a month came to, by kind of charge, in one currency; positive is in the seller's favour. */
export interface MonthFigures {
	readonly month: Month;
	readonly currency: string;
	readonly byCategory: ReadonlyMap<CategoryId, Money>;
}

/** The figures of a month for every currency that it has journals in. Drafts count: they are what will be booked. */
export function figuresOf(journals: readonly LedgerJournal[], month: Month): MonthFigures[] {
	const own = journals.filter(({ date }) => isIn(month, date));
	const currencies = [...new Set(own.map(({ currency }) => currency))].sort();
	return currencies.map((currency) => ({
		month,
		currency,
		byCategory: byCategory(
			own.filter((journal) => journal.currency === currency),
			currency,
		),
	}));
}

function byCategory(journals: readonly LedgerJournal[], currency: string) {
	const figures = new Map<CategoryId, Money>();
	for (const { category, credit } of journals.flatMap(({ lines }) => lines)) {
		const id = category ?? 'uncategorized';
		figures.set(id, sum([figures.get(id) ?? zero(currency), credit], currency));
	}
	return figures;
}

export const sumOfKinds = (
	{ byCategory: figures, currency }: MonthFigures,
	fits: (category: CategoryId) => boolean,
): Money =>
	sum(
		[...figures].filter(([category]) => fits(category)).map(([, amount]) => amount),
		currency,
	);

export const groupOf = (category: CategoryId): string => categories[category].group;
