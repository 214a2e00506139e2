import { readFileSync } from 'node:fs';
import { bookDays, type DailyBooking } from '../../nodes/domain/policies/daily';
import type { DailyPolicy } from '../../nodes/domain/ledger/dailyReference';
import { readPosted, type PostedJournal } from '../../nodes/domain/policies/daily/posted';
import type { DailySettings } from '../../nodes/domain/policies/daily/settings';
import { sides } from '../../nodes/domain/zohoBooks/journalPayload';
import type { Journal } from '../../nodes/domain/ledger/journal';
import type { AmazonTransaction } from '../../nodes/domain/sources/transactions/amazonTransaction';
import { readTransactions } from '../../nodes/domain/sources/transactions/readTransactions';
import { inOrder } from './booking.mjs';

/** The parameters of an example, by their contract names. */
export interface DailyOptions {
	readonly sellerCode?: string;
	readonly asOf?: string;
	readonly monthEnd?: string;
}

interface Answer {
	readonly payload: { readonly transactions: readonly AmazonTransaction[] };
}

export const transactionsOf = (file: URL): readonly AmazonTransaction[] =>
	(JSON.parse(readFileSync(file, 'utf8')) as Answer).payload.transactions;

export const settingsOf = (timeZone: string, options: DailyOptions = {}): DailySettings => ({
	timeZone,
	sellerCode: options.sellerCode ?? '',
	asOf: Date.parse(options.asOf ?? '2026-11-24T00:00:00Z'),
	settleHours: 72,
	readFrom: -Infinity,
	readUntil: Infinity,
	countryIfNone: '',
	groupTotals: new Map(),
});

/** What the audit trail keeps of the journals of a run. */
export const postedJournals = ({ days }: Pick<DailyBooking, 'days'>): PostedJournal[] =>
	days.flatMap(({ booking: { journals, currency }, frozen }) =>
		journals.map(({ reference, lines: posted }) => {
			const lines = posted.map(({ category, credit, count }) => ({
				category,
				...sides(credit),
				count,
			}));
			return { reference, currency, lines, frozen };
		}),
	);

export const bookTransactions = (
	file: URL,
	policy: DailyPolicy,
	settings: DailySettings,
	posted: readonly PostedJournal[],
): DailyBooking =>
	bookDays(readTransactions(transactionsOf(file)), policy, settings, readPosted(posted));

export const journalsOf = ({ days }: Pick<DailyBooking, 'days'>): Journal[] =>
	days.flatMap(({ booking }) => booking.journals);

/** Journals as an example writes them. */
export const asGolden = (journals: readonly Journal[]) =>
	inOrder(
		journals.map(({ reference, date, currency, lines }) => ({
			reference,
			date,
			currency,
			lines: lines.map(({ category, credit }) => ({ category, ...sides(credit) })),
		})),
	);
