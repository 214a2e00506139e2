import type { IExecuteFunctions } from 'n8n-workflow';
import { DateTime } from 'luxon';
import type { MappingSettings } from '../../../domain/mapping/settings';
import type { Booked } from '../../../domain/mapping/waitingDays';
import { bookDays } from '../../../domain/policies/daily';
import { keptRows } from '../../../domain/policies/daily/keptRows';
import { postedBefore, readyDays, standingRows } from '../../../domain/policies/daily/readyDays';
import type { DailySettings } from '../../../domain/policies/daily/settings';
import type { BookedDay } from '../../../domain/policies/daily/bookDay';
import { monthEndAccrual } from '../../../domain/policies/monthEndAccrual';
import { openingEntries, type PolicyChange } from '../../../domain/policies/openingEntries';
import {
	readTransactions,
	type TransactionReading,
} from '../../../domain/sources/transactions/readTransactions';
import type { AmazonTransaction } from '../../../domain/sources/transactions/amazonTransaction';
import { dayPlus } from '../../../domain/reconciliation/period';
import { rowsOf } from '../../panel/dailySettings';
import { policyChange } from '../../panel/policyChange';
import { optionReader } from '../../panel/settings';
import { readLedgerDays, type LedgerDays } from './postedDays';

/** Books the transactions of a run, less what the ledger and the audit trail hold already. */
export async function bookInput(
	ctx: IExecuteFunctions,
	transactions: readonly AmazonTransaction[],
	settings: MappingSettings,
	daily: DailySettings,
	organizationId: string,
): Promise<Booked & Pick<LedgerDays, 'changed'>> {
	const reading = readTransactions(transactions);
	const ledger = { ctx, organizationId, settings };
	const change = policyChange(ctx, settings.policy, daily.timeZone);
	if (change) return await bookChange(ledger, reading, daily, change);
	if (settings.policy === 'settlement') return await bookMonthEnd(ledger, reading, daily);
	const letter = settings.policy === 'released' ? 'R' : 'A';
	const looked = readyDays(reading, letter, daily);
	const { journals, changed } = await readLedgerDays(ctx, organizationId, looked, settings);
	return {
		...bookDays(reading, letter, daily, postedBefore(journals, kept(ctx), looked)),
		changed,
	};
}

interface Ledger {
	readonly ctx: IExecuteFunctions;
	readonly organizationId: string;
	readonly settings: MappingSettings;
}

/** What the audit trail keeps of orders that Amazon held back. */
const kept = (ctx: IExecuteFunctions) => keptRows(rowsOf(optionReader(ctx, 0)('postedBefore')));

/** What the ledger holds of a few days that are booked now. */
async function readBooked(
	{ ctx, organizationId, settings }: Ledger,
	days: readonly BookedDay[],
	[first, last]: readonly [first: string, last: string],
): Promise<LedgerDays> {
	const references = days.map(({ reference }) => reference);
	const looked = {
		references: new Set(references),
		accounts: [...new Set(references.map((reference) => reference.replace(/\d{8}$/, '')))],
		first,
		last,
	};
	return await readLedgerDays(ctx, organizationId, looked, settings);
}

async function bookMonthEnd(ledger: Ledger, reading: TransactionReading, daily: DailySettings) {
	const date = String(optionReader(ledger.ctx, 0)('monthEnd') || lastMonthEnd(daily));
	const booked = (posted: LedgerDays['journals']) => monthEndAccrual(reading, date, daily, posted);
	const { journals, changed } = await readBooked(ledger, booked([]).days, [date, date]);
	return { ...booked(journals), changed };
}

/** Opening entries bear the last day of the old policy, or the first of the new one. */
async function bookChange(
	ledger: Ledger,
	reading: TransactionReading,
	daily: DailySettings,
	change: PolicyChange,
) {
	const { days } = openingEntries(reading, change, daily, []);
	const period = [dayPlus(change.date, -1), change.date] as const;
	const { journals, changed } = await readBooked(ledger, days, period);
	const looked = { references: new Set(days.map(({ reference }) => reference)) };
	const posted = [...journals, ...standingRows(kept(ledger.ctx), journals, looked)];
	return { ...openingEntries(reading, change, daily, posted), changed };
}

function lastMonthEnd({ asOf, timeZone }: DailySettings): string {
	const now = DateTime.fromMillis(asOf, { zone: timeZone });
	return now.startOf('month').minus({ days: 1 }).toFormat('yyyy-MM-dd');
}
