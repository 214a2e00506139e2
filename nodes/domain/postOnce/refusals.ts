import { Refusal } from '../refusal';
import type { RefusalCode } from '../refusalCodes';
import type { PostedJournal, Wanted } from './rules';

/** Posted or perhaps posted, and the look that should tell failed. */
export function unverified({ reference }: Wanted, cause: unknown, journalId = ''): Refusal {
	const posted = journalId === '' ? 'may have been posted' : `was posted (id ${journalId})`;
	return new Refusal(
		'unverified',
		`Journal ${reference} ${posted}, but Zoho Books could not be asked whether it stands there once: ${wordsOf(cause)}`,
		'Run it again: what is posted already is found and not posted twice.',
		{ reference, journalId },
	);
}

/** The journal is posted, and a person gave it another reference. */
export const movedReference = ({ reference, total }: Wanted, posted: PostedJournal): Refusal =>
	new Refusal(
		'contentChanged',
		`Journal ${reference} is in Zoho Books under another reference: a person changed it to "${posted.reference_number}".`,
		`Nothing was written. Give the journal its reference ${reference} again in Zoho Books.`,
		{ reference, postedTotal: String(posted.total), newTotal: total, journalId: posted.journal_id },
	);

/** Two journals of one reference that no race explains: a person may have copied one. */
export const notOurCopy = ({ reference }: Wanted, copyId: string): Refusal =>
	new Refusal(
		'duplicateLeft',
		`Journal ${reference} stands in Zoho Books twice, and the second (id ${copyId}) is not the same in date, lines and status: a person may have made it.`,
		'Nothing was deleted. Delete the one that is wrong in Zoho Books, or give it another reference.',
		{ reference, journalId: copyId },
	);

/** The same journal stands there twice, and Zoho refuses to delete the copy. */
export const duplicateLeft = ({ reference }: Wanted, copyId: string, cause: unknown): Refusal =>
	new Refusal(
		'duplicateLeft',
		`Journal ${reference} stands in Zoho Books twice, and the copy ${copyId} could not be deleted: ${wordsOf(cause)}`,
		'Delete the copy in Zoho Books, or run this again.',
		{ reference, journalId: copyId },
	);

/** What stopped an earlier journal would stop this one too, so it was not sent. */
export const notSent = ({ reference }: Wanted, cause: unknown): unknown =>
	cause instanceof Refusal ? cause.alsoFor(`journal ${reference} (not sent)`) : cause;

/** Another part of the same settlement is in the ledger, and is not the wanted one. */
export const otherPartChanged = ({ reference, total }: Wanted, cause: unknown): Refusal =>
	new Refusal(
		'contentChanged',
		`Journal ${reference} belongs to a settlement whose other part has changed: ${wordsOf(cause)}`,
		'Nothing was written. Map the settlement as it was mapped before (time zone, accounts); or, if the new parts are right, delete the posted ones in Zoho Books and run this again.',
		{ reference, newTotal: total },
	);

interface Taken {
	readonly code: RefusalCode;
	readonly kind: string;
	readonly nextStep: string;
}

const changed: Taken = {
	code: 'contentChanged',
	kind: 'with other content',
	nextStep:
		'Compare both; if the new one is right, delete the posted one in Zoho Books and run this again.',
};

const edited: Taken = {
	code: 'contentChanged',
	kind: 'with another total: a person changed it there',
	nextStep: 'Correct the journal in Zoho Books, or book the difference by hand.',
};

const notOurs: Taken = {
	code: 'noContentHash',
	kind: 'without the content hash that this node writes into the notes: a person made it, or edited its notes',
	nextStep:
		'If it is another entry, give one of the two another reference; else delete one of them.',
};

/** The reference is taken, and what stands there is not what is wanted. */
export function taken(
	wanted: Wanted,
	posted: PostedJournal,
	why: 'changed' | 'edited' | 'notOurs',
) {
	const { code, kind, nextStep } = { changed, edited, notOurs }[why];
	const { reference, total } = wanted;
	const postedTotal = String(posted.total);
	return new Refusal(
		code,
		`Journal ${reference} is in Zoho Books ${kind} (total ${postedTotal} there, ${total} here).`,
		`Nothing was written. ${nextStep}`,
		{ reference, postedTotal, newTotal: total, journalId: posted.journal_id },
	);
}

const wordsOf = (cause: unknown): string =>
	cause instanceof Error ? cause.message : String(cause);
