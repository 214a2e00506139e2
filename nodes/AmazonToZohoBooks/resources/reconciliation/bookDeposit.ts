import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { ledgerPort } from '../../../clients/zohoBooks/ledgerPort';
import type { ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import { realClock } from '../../../clients/transport/clock';
import { pause, stopSignalOf } from '../../../clients/transport/waiting';
import { postOnce } from '../../../domain/postOnce/postOnce';
import type { BankLine, DepositMatch } from '../../../domain/reconciliation/bank/bankLine';
import {
	bookedPayout,
	remainderJournal,
	remainderOf,
	transferBody,
	type BookedPayout,
	type DepositAccounts,
} from '../../../domain/reconciliation/bank/booking';
import { journalRow, ledgerJournal } from '../../../domain/reconciliation/books/ledgerJournal';
import { wantedJournal } from '../../../domain/zohoBooks/wantedJournal';

/** What booking deposits needs. */
export interface Desk {
	readonly ctx: IExecuteFunctions;
	readonly zoho: ZohoBooks;
	readonly accounts: DepositAccounts;
	readonly baseCurrency: string;
}

/**
 * Books a deposit that is found. What is not in it goes first, as a journal that is posted once: if the transfer
 * then fails, the next run finds the deposit still open. Answers why not, where it cannot be booked as a whole.
 */
export async function bookDeposit(desk: Desk, match: DepositMatch): Promise<string> {
	const { zoho, accounts, baseCurrency } = desk;
	const isForeign = match.lines.some(({ amount }) => amount.currency !== baseCurrency);
	const booked = isForeign || match.isConverted ? await readBooked(desk, match) : noJournals;
	const remainder = remainderOf(match, booked, accounts, baseCurrency);
	if (typeof remainder === 'string') return remainder;
	const bodies: Array<readonly [BankLine, IDataObject]> = [];
	for (const line of match.lines) {
		const foreign = await foreignOf(desk, line, booked);
		if (foreign === 'unknown') return 'No exchange rate is known for its currency.';
		bodies.push([line, transferBody(match, line, accounts.clearing, foreign) as IDataObject]);
	}
	if (remainder) await postJournal(desk, remainderJournal(match, remainder, accounts.clearing));
	for (const [{ id }, body] of bodies) {
		const path = `/banktransactions/uncategorized/${encodeURIComponent(id)}/categorize`;
		await zoho.ask({
			method: 'POST',
			path,
			body,
			subject: `deposit of payout ${match.payout.name}`,
		});
	}
	return '';
}

const noJournals: BookedPayout = { exchangeRate: '', base: null };

async function readBooked(
	{ zoho, baseCurrency }: Desk,
	{ payout }: DepositMatch,
): Promise<BookedPayout> {
	if (payout.settlementId === '') return noJournals;
	const prefix = `AMZ-S-${payout.settlementId}-`;
	const rows = await zoho.listJournals({ reference_number_startswith: prefix });
	const journals = [];
	let exchangeRate = '';
	for (const row of rows.map(journalRow).filter((one) => one !== null)) {
		const journal = await zoho.getJournal(row.id);
		if (journal.currency_code !== baseCurrency) exchangeRate = String(journal.exchange_rate);
		journals.push(ledgerJournal(row, journal, baseCurrency));
	}
	return bookedPayout(journals, exchangeRate, baseCurrency);
}

/** The rate of the settlement's own journals, so that clearing closes; else the one stored for the day. */
async function foreignOf({ zoho, baseCurrency }: Desk, line: BankLine, booked: BookedPayout) {
	const { currency } = line.amount;
	if (currency === baseCurrency) return null;
	const currencies = await zoho.listCurrencies();
	const found = currencies.find(({ currency_code: code }) => code === currency);
	if (!found) return 'unknown';
	const currencyId = found.currency_id;
	const exchangeRate = booked.exchangeRate || (await zoho.storedRate(currencyId, line.date));
	return exchangeRate === null ? 'unknown' : { currencyId, exchangeRate };
}

async function postJournal({ ctx, zoho }: Desk, payload: object): Promise<void> {
	const stop = stopSignalOf(ctx);
	const wait = async (milliseconds: number) => await pause(realClock, milliseconds, stop);
	const [outcome] = await postOnce(ledgerPort(zoho, wait), [wantedJournal(payload)]);
	if (outcome && 'error' in outcome) await Promise.reject(outcome.error as Error);
}
