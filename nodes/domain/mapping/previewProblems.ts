import { requireDecimals } from '../ledger/requireDecimals';
import type { BookedSettlement } from '../policies/bookSettlement';
import { uncategorizedCharges } from '../policies/uncategorized';
import { Refusal } from '../refusal';
import type { MappingSettings } from './settings';
import type { Books } from './books';

/** All that would keep the settlement from being posted, those found already first. */
export function problemsOf(
	booked: BookedSettlement,
	found: readonly unknown[],
	{ onUncategorized }: MappingSettings,
	books: Books,
) {
	const { currency } = booked.reading.header.total;
	const checks = [
		() => requireDecimals(booked.journals, books.decimalsOf(currency)),
		() => uncategorizedCharges(booked, onUncategorized),
	];
	const problems = [...found, ...checks.map(refusalOf)].filter((entry) => entry instanceof Refusal);
	return problems.map(({ message, nextStep }) => ({ message, nextStep }));
}

function refusalOf(check: () => unknown): Refusal | null {
	try {
		check();
		return null;
	} catch (error) {
		return asProblem(error);
	}
}

/** A refusal is shown with the others; anything else is a bug, and is thrown. */
export function asProblem(error: unknown): Refusal {
	if (error instanceof Refusal) return error;
	throw new Error('The preview could not be made.', { cause: error });
}
