import { createHash } from 'node:crypto';
import { Refusal } from '../refusal';
import { isRecord, readJson, type JsonRecord } from '../exactJson';
import { journalDraft } from './journalDraft';
import { hashOf, type Wanted } from '../postOnce/rules';

/** A journal to post once, from its payload: an object, or the JSON text that the audit row keeps. */
export function wantedJournal(given: unknown, knownId = ''): Wanted {
	const { payload, ...draft } = journalDraft(payloadOf(given));
	const { reference } = draft;
	if (reference === '') throw noReference();
	const hash = hashOf(payload.notes);
	if (hash !== '') return { ...draft, hash, payload, knownId };
	const own = contentHash(payload);
	const notes = [payload.notes, own].filter(Boolean).join(' ');
	return { ...draft, hash: own, payload: { ...payload, notes }, knownId };
}

function payloadOf(given: unknown): JsonRecord {
	const payload = typeof given === 'string' ? readJson(given) : given;
	if (isRecord(payload)) return payload as JsonRecord;
	throw new Refusal(
		'invalidPayload',
		'The item holds no journal: the payload is neither an object nor the JSON text of one.',
		'Connect the output of Amazon to Zoho Books, or set "Journal" to the body of a Zoho Books journal.',
	);
}

/** For payloads that bring none: of everything that is booked, not of notes and status. */
function contentHash(payload: JsonRecord): string {
	const content = { ...payload, notes: '', status: '' };
	return `sha256:${createHash('sha256')
		.update(JSON.stringify(sorted(content)))
		.digest('hex')}`;
}

/** Keys in one order, so that the same content written otherwise has the same hash. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (!isRecord(value)) return value;
	const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
	return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}

const noReference = (): Refusal =>
	new Refusal(
		'invalidPayload',
		'The journal has no reference number, by which it could be found again.',
		'Nothing was posted. Give the payload a reference_number that is always the same for this journal.',
	);
