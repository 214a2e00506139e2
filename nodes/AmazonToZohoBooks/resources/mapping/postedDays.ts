import type { IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import type { Journal } from '../../../clients/zohoBooks/zohoBooks';
import type { MappingSettings } from '../../../domain/mapping/settings';
import { dayOfReference, parseDailyReference } from '../../../domain/ledger/dailyReference';
import type { PostedJournal } from '../../../domain/policies/daily/posted';
import { postedLines } from '../../../domain/policies/daily/postedLines';
import type { ReadyDays } from '../../../domain/policies/daily/readyDays';
import { Refusal } from '../../../domain/refusal';

/** What the ledger holds of some days, and the days whose journals were changed by hand. */
export interface LedgerDays {
	readonly journals: readonly PostedJournal[];
	readonly changed: ReadonlyMap<string, Refusal>;
}

/**
 * Lists give no lines: the journals of the days that are booked now are read one by one. Where journals of
 * locked days may be entered later, they are looked for on every day since.
 */
export async function readLedgerDays(
	ctx: IExecuteFunctions,
	organizationId: string,
	{ references, accounts, first, last }: ReadyDays,
	{ onLocked }: Pick<MappingSettings, 'onLocked'>,
): Promise<LedgerDays> {
	const zoho = createZohoBooks(ctx, organizationId);
	const journals: PostedJournal[] = [];
	const changed = new Map<string, Refusal>();
	for (const account of accounts) {
		const query = {
			reference_number_startswith: account,
			date_start: first,
			...(onLocked === 'block' && { date_end: last }),
		};
		const rows = await zoho.listJournals(query, Infinity, `search for the journals ${account}…`);
		for (const { journal_id: id, reference_number: reference } of rows) {
			const day = dayOfReference(reference);
			if (!references.has(day)) continue;
			const read = postedOf(reference, await zoho.getJournal(id));
			if (read instanceof Refusal) changed.set(day, read);
			else journals.push(read);
		}
	}
	return { journals, changed };
}

function postedOf(reference: string, journal: Journal): PostedJournal | Refusal {
	const currency = parseDailyReference(reference)?.currency ?? journal.currency_code ?? '';
	const lines = postedLines(reference, journal.line_items);
	return lines instanceof Refusal ? lines : { reference, currency, lines };
}
