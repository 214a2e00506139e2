import { versionHash } from '../../ledger/contentHash';
import { hashIn, withHash } from '../../ledger/journalNotes';
import {
	parseReference,
	printReference,
	settlementOfReference,
	versionOf,
} from '../../ledger/reference';
import type { PostedJournal, Wanted } from '../../postOnce/wanted';

/** What the ledger holds of one settlement, by version: its journals, and those that take them back. */
export interface Versions<J> {
	/** The highest that was ever posted. */
	readonly top: number;
	readonly posted: readonly J[];
	readonly reversals: readonly J[];
}

/** The highest version among the journals of a settlement, what it is made of and what of it is reversed. */
export function versionsIn<J extends PostedJournal>(
	settlement: string,
	rows: readonly J[],
): Versions<J> {
	const own = rows.flatMap((row) => {
		const reference = parseReference(row.reference_number);
		const isOwn = settlementOfReference(row.reference_number) === settlement;
		if (!reference || !isOwn || hashIn(row.notes) === '') return [];
		const isReversal = reference.suffixes.some((suffix) => /^R\d+$/.test(suffix));
		return [{ row, version: versionOf(reference), isReversal }];
	});
	const top = Math.max(1, ...own.filter((one) => !one.isReversal).map(({ version }) => version));
	const of = (isReversal: boolean) =>
		own.filter((one) => one.version === top && one.isReversal === isReversal).map(({ row }) => row);
	return { top, posted: of(false), reversals: of(true) };
}

/** The same journal as a later version of its settlement: `…-V2`. */
export function asVersion(journal: Wanted, version: number): Wanted {
	const parsed = parseReference(journal.reference);
	if (version === 1 || !parsed) return journal;
	const reference = printReference({ ...parsed, suffixes: [`V${version}`] });
	const hash = versionHash(journal.hash, reference);
	const words = String(journal.payload.notes ?? '')
		.replace(journal.hash, '')
		.trim();
	return {
		...journal,
		reference,
		hash,
		payload: { ...journal.payload, reference_number: reference, notes: withHash(words, hash) },
	};
}
