import type { IExecuteFunctions } from 'n8n-workflow';
import { DateTime } from 'luxon';
import type { MappingSettings } from '../../../domain/mapping/settings';
import type { Booked } from '../../../domain/mapping/waitingDays';
import { bookDays } from '../../../domain/policies/daily';
import { keptRows } from '../../../domain/policies/daily/keptRows';
import { postedBefore, readyDays } from '../../../domain/policies/daily/readyDays';
import type { DailySettings } from '../../../domain/policies/daily/settings';
import { monthEndAccrual } from '../../../domain/policies/monthEndAccrual';
import { readTransactions } from '../../../domain/sources/transactions/readTransactions';
import type { AmazonTransaction } from '../../../domain/sources/transactions/amazonTransaction';
import { rowsOf } from '../../panel/dailySettings';
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
	if (settings.policy === 'settlement') {
		return await bookMonthEnd(ctx, reading, settings, daily, organizationId);
	}
	const letter = settings.policy === 'released' ? 'R' : 'A';
	const looked = readyDays(reading, letter, daily);
	const { journals, changed } = await readLedgerDays(ctx, organizationId, looked, settings);
	const kept = keptRows(rowsOf(optionReader(ctx, 0)('postedBefore')));
	return { ...bookDays(reading, letter, daily, postedBefore(journals, kept, looked)), changed };
}

async function bookMonthEnd(
	ctx: IExecuteFunctions,
	reading: ReturnType<typeof readTransactions>,
	settings: MappingSettings,
	daily: DailySettings,
	organizationId: string,
) {
	const date = String(optionReader(ctx, 0)('monthEnd') || lastMonthEnd(daily));
	const booked = (posted: LedgerDays['journals']) => monthEndAccrual(reading, date, daily, posted);
	const references = booked([]).days.map(({ reference }) => reference);
	const looked = {
		references: new Set(references),
		accounts: references,
		first: date,
		last: date,
	};
	const { journals, changed } = await readLedgerDays(ctx, organizationId, looked, settings);
	return { ...booked(journals), changed };
}

function lastMonthEnd({ asOf, timeZone }: DailySettings): string {
	const now = DateTime.fromMillis(asOf, { zone: timeZone });
	return now.startOf('month').minus({ days: 1 }).toFormat('yyyy-MM-dd');
}
