import { Refusal } from '../refusal';
import type { RefusalCode } from '../refusalCodes';
import { totals } from './totals';
import type { PostedJournal, Wanted } from './wanted';

/** The journal is posted, and a person gave it another reference. */
export const movedReference = ({ reference, total }: Wanted, posted: PostedJournal): Refusal =>
	new Refusal(
		'contentChanged',
		`Journal ${reference} is in Zoho Books under another reference: a person changed it to "${posted.reference_number}".`,
		`Nothing was written. Give the journal its reference ${reference} again in Zoho Books.`,
		{ reference, postedTotal: String(posted.total), newTotal: total, journalId: posted.journal_id },
	);

/** One reference stands there more than once, and the others are not for this node to delete. */
export function duplicateLeft(
	{ reference, total }: Wanted,
	keeper: PostedJournal,
	others: readonly PostedJournal[],
	cause?: unknown,
): Refusal {
	const copies = others.map((one) => `id ${one.journal_id}, made by ${creatorOf(one)}`).join('; ');
	const why =
		cause === undefined
			? 'is not known to be made by this node, or was changed since'
			: `could not be deleted: ${wordsOf(cause)}`;
	return new Refusal(
		'duplicateLeft',
		`Journal ${reference} stands in Zoho Books more than once: id ${keeper.journal_id}, made by ${creatorOf(keeper)}, and ${copies}. What is more than the first ${why}.`,
		`Nothing of them was deleted. Compare them in Zoho Books; delete the one that is wrong, or give it another reference, and run this again.`,
		{
			reference,
			journalId: keeper.journal_id,
			copyIds: others.map((one) => one.journal_id).join(', '),
			createdBy: creatorOf(keeper),
			copyCreatedBy: others.map(creatorOf).join(', '),
			postedTotal: String(keeper.total),
			newTotal: total,
		},
	);
}

/** Lists name the creator; a single journal tells it in the first entry of its history. */
function creatorOf({ created_by_name: name, comments }: PostedJournal): string {
	if (typeof name === 'string' && name !== '') return name;
	const history: unknown[] = Array.isArray(comments) ? comments : [];
	const made = history.find(isAboutMaking);
	return made?.commented_by ?? 'unknown';
}

const isAboutMaking = (entry: unknown): entry is { commented_by: string } =>
	typeof entry === 'object' &&
	entry !== null &&
	'operation_type' in entry &&
	entry.operation_type === 'Added' &&
	'commented_by' in entry &&
	typeof entry.commented_by === 'string';

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

const reasons = {
	changed: {
		code: 'contentChanged',
		kind: 'with other content',
		nextStep:
			'Compare both; if the new one is right, delete the posted one in Zoho Books and run this again.',
	},
	edited: {
		code: 'contentChanged',
		kind: 'with another total: a person changed it there',
		nextStep: 'Correct the journal in Zoho Books, or book the difference by hand.',
	},
	rebooked: {
		code: 'contentChanged',
		kind: 'with other lines: a person changed it there',
		nextStep:
			'If the change is right, leave it and mark the record as done; else correct the journal in Zoho Books.',
	},
	notOurs: {
		code: 'noContentHash',
		kind: 'without the content hash that this node writes into the notes: a person made it, or edited its notes',
		nextStep:
			'If it is another entry, give one of the two another reference; else delete one of them.',
	},
} as const satisfies Readonly<Record<string, Taken>>;

/** The reference is taken, and what stands there is not what is wanted; `changes` name the lines. */
export function taken(
	{ reference, total, payload }: Wanted,
	posted: PostedJournal,
	why: keyof typeof reasons,
	changes: readonly string[] = [],
): Refusal {
	const { code, kind, nextStep } = reasons[why];
	const { postedTotal, newTotal, of } = totals(total, payload.notes, posted);
	const lines = changes.slice(0, 6).join('; ');
	const told = lines === '' ? '' : ` Only ${lines}.`;
	return new Refusal(
		code,
		`Journal ${reference} is in Zoho Books ${kind} (${of}total ${postedTotal} there, ${newTotal} here).${told}`,
		`Nothing was written. ${nextStep}`,
		{
			reference,
			postedTotal,
			newTotal,
			journalId: posted.journal_id,
			...(lines === '' ? {} : { changes: lines }),
		},
	);
}

export const wordsOf = (cause: unknown): string =>
	cause instanceof Error ? cause.message : String(cause);
