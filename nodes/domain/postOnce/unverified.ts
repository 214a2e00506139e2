import { Refusal } from '../refusal';
import { wordsOf } from './refusals';
import type { Wanted } from './wanted';

/** Posted or perhaps posted, and the look that should tell failed, or did not find it. */
export function unverified({ reference, total }: Wanted, cause: unknown, journalId = ''): Refusal {
	const posted = journalId === '' ? 'may have been posted' : `was posted (id ${journalId})`;
	return new Refusal(
		'unverified',
		`Journal ${reference} ${posted}, but it could not be seen whether it stands in Zoho Books once: ${wordsOf(cause)}`,
		`${whenAgain(cause)} What is posted already is found and not posted twice.`,
		{ reference, journalId, newTotal: total, ...opensAt(cause) },
	);
}

/** A limit that hid the journal opens when the service says so, not in a few minutes. */
const whenAgain = (cause: unknown): string =>
	isLimit(cause) ? cause.nextStep : 'Run it again in a few minutes.';

function opensAt(cause: unknown): Readonly<Record<string, string>> {
	const { resetsAt } = isLimit(cause) ? cause.details : {};
	return resetsAt === undefined ? {} : { resetsAt };
}

const isLimit = (cause: unknown): cause is Refusal =>
	cause instanceof Refusal && cause.class === 'limit';

/** The answer to its posting was lost, and no search shows it: posting again could double it. */
export const notSeen = (journal: Wanted, cause: unknown): Refusal =>
	unverified(journal, `no search finds it so far. ${wordsOf(cause)}`);
