import { requireDecimals } from '../ledger/requireDecimals';
import type { Booking } from '../policies/booking';
import { Refusal } from '../refusal';
import type { Books } from './books';
import type { MappingSettings } from './settings';
import { requireNoTaxIds } from './requireNoTaxIds';
import { uncategorizedCharges } from './uncategorized';

/** What keeps a booking from being posted, and what to do about it. */
export interface Problem {
	readonly message: string;
	readonly nextStep: string;
	/** The account that is meant; empty where it is about something else. */
	readonly account: string;
}

/** All problems of a booking, those found already first. */
export function problemsOf(
	booking: Booking,
	found: readonly unknown[],
	{ onUncategorized }: MappingSettings,
	books: Books,
): Problem[] {
	const checks = [
		() => requireDecimals(booking.journals, books.decimalsOf(booking.currency)),
		() => uncategorizedCharges(booking, onUncategorized),
		() => requireNoTaxIds(booking.journals, books),
	];
	const problems = [...found, ...checks.map(refusalOf)].filter((entry) => entry instanceof Refusal);
	return problems.map(({ message, nextStep, details }) => ({
		message,
		nextStep,
		account: details.account ?? '',
	}));
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
