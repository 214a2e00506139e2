import type { IDataObject } from 'n8n-workflow';
import type { Journal, ZohoBooks } from '../../../../clients/zohoBooks/zohoBooks';
import type { Receivable } from '../../../../domain/mapping/paymentItem';
import { fromDecimal, negate, sum, toDecimal, type Money } from '../../../../domain/money/money';
import { Refusal } from '../../../../domain/refusal';

/**
 * Why a settlement's payments have to wait; null where its journals stand and close just what its orders
 * were posted with. Refuses where they do not: then it booked sales that stand in invoices too.
 */
export async function whyPaymentsWait(
	zoho: ZohoBooks,
	settlementId: string,
	{ accountId, amount }: Receivable,
): Promise<string | null> {
	const rows = await journalsOf(zoho, settlementId);
	if (rows.length === 0) return notPosted(settlementId);
	if (rows.some(({ status }) => status === 'draft')) {
		return `The journals of settlement ${settlementId} are drafts: publish them in Zoho Books.`;
	}
	const credits: Money[] = [];
	for (const { journal_id: id } of rows) {
		credits.push(...creditsTo(accountId, await zoho.getJournal(id), amount.currency));
	}
	const cleared = sum(credits, amount.currency);
	if (cleared.minor !== amount.minor) throw notAsBooked(settlementId, cleared, amount);
	return null;
}

/** The same of a settlement that pays no invoice: until it is booked, one of its orders may still get one. */
export async function whyNoneMayCome(zoho: ZohoBooks, settlementId: string) {
	const rows = await journalsOf(zoho, settlementId);
	return rows.length === 0 ? notPosted(settlementId) : null;
}

const notPosted = (settlementId: string): string =>
	`The journals of settlement ${settlementId} are not posted yet.`;

async function journalsOf(zoho: ZohoBooks, settlementId: string): Promise<Journal[]> {
	const query = { reference_number_startswith: `AMZ-S-${settlementId}-` };
	const subject = `search for the journals of settlement ${settlementId}`;
	return await zoho.listJournals(query, Infinity, subject);
}

/** An exchange difference is in another currency, and never on this account. */
function creditsTo(accountId: string, { line_items: lines }: Journal, currency: string): Money[] {
	const rows = Array.isArray(lines) ? (lines as IDataObject[]) : [];
	return rows
		.filter(({ account_id: id }) => id === accountId)
		.map(({ amount, debit_or_credit: side }) => {
			const one = fromDecimal(String(amount), currency);
			return side === 'credit' ? one : negate(one);
		});
}

const notAsBooked = (settlementId: string, cleared: Money, wanted: Money): Refusal =>
	new Refusal(
		'contentChanged',
		`The journals of settlement ${settlementId} close ${toDecimal(cleared)} ${wanted.currency} of orders posted before, but its orders that stand in Zoho Books as invoices or journals come to ${toDecimal(wanted)}: the rest may be booked twice. No payment was posted.`,
		'Book the settlement with the policy "When the Order Ships" and the same accounts (set "If a Settlement Was Issued Anew" to "Reverse and Post Again"), or void the invoices that its journals hold as sales.',
		{
			settlementId,
			cleared: toDecimal(cleared),
			expected: toDecimal(wanted),
			sourceKey: `payments:${settlementId}`,
		},
	);
