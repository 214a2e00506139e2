import type { JsonRecord } from '../exactJson';
import {
	parseReference,
	printReference,
	referenceKey,
	settlementOfReference,
} from '../ledger/reference';
import { attempt, type Attempt, type Failure } from '../postOnce/attempt';
import type { JournalPort } from '../postOnce/journalPort';
import type { Outcome } from '../postOnce/outcome';
import { defaultWaits, type Waits } from '../postOnce/patience';
import { settlementSearch } from '../postOnce/searches';
import type { PostedJournal, Wanted } from '../postOnce/wanted';
import { Refusal } from '../refusal';
import { withDifferenceLines, type ExchangeDifference } from './exchangeDifference';
import { postVersions } from './reissue/postVersions';
import { versionsIn } from './reissue/versions';
import { wantedJournal } from './wantedJournal';

/** An exchange difference to be posted once: its lines are known when its journal is posted. */
export interface WantedDifference {
	readonly reference: string;
	readonly difference: ExchangeDifference;
	/** The body of Zoho's *create a journal*, still without lines. */
	readonly payload: JsonRecord;
	readonly knownIds: string;
}

export type Order = Wanted | WantedDifference;

export const isDifference = (order: Order): order is WantedDifference => 'difference' in order;

const isJournal = (order: Order): order is Wanted => !isDifference(order);

/** Posts journals once, and then the exchange differences of those that stand in the ledger. Answers in the order asked. */
export async function postAll<J extends PostedJournal>(
	port: JournalPort<J>,
	orders: readonly Order[],
	waits: Waits = defaultWaits,
): Promise<Array<Outcome<J>>> {
	const journals = orders.filter(isJournal);
	const outcomes = await byOrder(port, journals, waits);
	const posted = new Map(
		journals.map((journal) => [referenceKey(journal.reference), outcomes.get(journal)]),
	);
	const differences = orders.filter(isDifference);
	const wanted = new Map<Order, Attempt<Wanted | null>>();
	for (const order of differences) {
		const known = posted.get(referenceKey(order.difference.journal));
		wanted.set(order, await attempt(async () => await resolved(port, order, known)));
	}
	const ready = [...wanted.values()].flatMap((one) =>
		'value' in one && one.value ? [one.value] : [],
	);
	const made = await byOrder(port, ready, waits);
	return orders.map((order) => {
		const one = wanted.get(order);
		if (!one) return outcomes.get(order) ?? nothing;
		if ('error' in one) return one;
		return one.value ? (made.get(one.value) ?? nothing) : none(order);
	});
}

const nothing: Failure = { error: new Error('The journal was not looked at.') };

async function byOrder<J extends PostedJournal>(
	port: JournalPort<J>,
	journals: readonly Wanted[],
	waits: Waits,
): Promise<Map<Order, Outcome<J>>> {
	const outcomes = journals.length === 0 ? [] : await postVersions(port, journals, waits);
	return new Map(journals.map((journal, index) => [journal, outcomes[index] ?? nothing]));
}

/** The difference as a journal; null where there is nothing to book. */
async function resolved<J extends PostedJournal>(
	port: JournalPort<J>,
	{ reference, difference, payload, knownIds }: WantedDifference,
	outcome: Outcome<J> | undefined,
): Promise<Wanted | null> {
	if (outcome && 'error' in outcome) throw notSent(reference, outcome.error);
	if (outcome?.outcome === 'skipped') return null;
	const posted = outcome?.journal ?? (await inLedger(port, difference.journal));
	const whole = posted.line_items === undefined ? await port.get(posted.journal_id) : posted;
	// That of a later version hangs on it, and bears its reference.
	const own = reference.replace(difference.journal, posted.reference_number.trim());
	const body = withDifferenceLines(
		{ ...payload, reference_number: own },
		difference,
		whole ?? posted,
	);
	return body && wantedJournal(body, knownIds);
}

/** A journal that an earlier run posted, in the version that stands; of several, the first that this package wrote. */
async function inLedger<J extends PostedJournal>(
	port: JournalPort<J>,
	reference: string,
): Promise<J> {
	const settlement = settlementOfReference(reference) ?? '';
	const rows = await port.list(settlementSearch(settlement));
	const own = versionsIn(settlement, rows).posted.find(
		(row) => withoutSuffixes(row.reference_number) === withoutSuffixes(reference),
	);
	const journal = own && (await port.get(own.journal_id));
	if (journal) return journal;
	throw new Refusal(
		'notFound',
		`Journal ${reference} is not in Zoho Books, so its exchange difference cannot be told.`,
		`Post ${reference} first, and run this again.`,
		{ reference },
	);
}

/** The same for each version of a part; null for its exchange difference. */
function withoutSuffixes(reference: string): string | null {
	const parsed = parseReference(reference);
	if (!parsed || parsed.suffixes.includes('FX')) return null;
	return printReference({ ...parsed, suffixes: [] });
}

const notSent = (reference: string, cause: unknown): unknown =>
	cause instanceof Refusal ? cause.alsoFor(`journal ${reference} (not sent)`) : cause;

const none = ({ reference }: Order): { outcome: 'skipped'; because: string } => ({
	outcome: 'skipped',
	because: `There is nothing to book: Zoho Books shows in the base currency just what Amazon paid (${reference}).`,
});
