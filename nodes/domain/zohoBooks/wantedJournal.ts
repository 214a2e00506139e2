import { Refusal } from '../refusal';
import { isRecord, readJson, type JsonRecord } from '../exactJson';
import { payloadHash } from '../ledger/contentHash';
import { hashIn, withHash } from '../ledger/journalNotes';
import type { Wanted } from '../postOnce/wanted';
import { journalDraft } from './journalDraft';

/**
 * A journal to post once, from its payload: an object, or the JSON text that the audit row keeps.
 * `knownIds` are those that the audit trail has of it, with blanks or commas between them.
 */
export function wantedJournal(given: unknown, knownIds = ''): Wanted {
	const { payload, ...draft } = journalDraft(payloadOf(given));
	if (draft.reference === '') throw noReference();
	const known = knownIds.split(/[\s,;]+/).filter((id) => /^\d+$/.test(id));
	const hash = hashIn(payload.notes);
	if (hash !== '') return { ...draft, hash, payload, knownIds: known };
	const own = payloadHash(payload);
	const notes = withHash(payload.notes, own);
	return { ...draft, hash: own, payload: { ...payload, notes }, knownIds: known };
}

export function payloadOf(given: unknown): JsonRecord {
	const payload = typeof given === 'string' ? readJson(given) : given;
	if (isRecord(payload)) return payload;
	throw new Refusal(
		'invalidPayload',
		'The item holds no journal: the payload is neither an object nor the JSON text of one.',
		'Connect the output of Amazon to Zoho Books, or set "Journal" to the body of a Zoho Books journal.',
	);
}

export const noReference = (): Refusal =>
	new Refusal(
		'invalidPayload',
		'The journal has no reference number, by which it could be found again.',
		'Nothing was posted. Give the payload a reference_number that is always the same for this journal.',
	);
