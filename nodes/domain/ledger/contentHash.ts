import { createHash } from 'node:crypto';

/** What makes two journals the same to an accountant. Amounts are decimal strings. */
export interface JournalContent {
	readonly reference: string;
	readonly date: string;
	readonly currency: string;
	readonly exchangeRate: string | null;
	readonly lines: ReadonlyArray<{
		readonly category: string;
		readonly accountId: string;
		readonly debit: string;
		readonly credit: string;
	}>;
}

/** `sha256:<64 hex digits>` of a journal's content; it ends the journal's notes in Zoho Books. */
export function contentHash({ reference, date, currency, exchangeRate, lines }: JournalContent) {
	const rows = lines.map(({ category, accountId, debit, credit }) =>
		[category, accountId, debit, credit].join('|'),
	);
	const content = [reference, date, currency, exchangeRate ?? '1', ...rows.sort()].join('\n');
	return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
