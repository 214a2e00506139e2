import type { Money } from '../../money/money';
import { cellAt } from './columns';
import type { Layout } from './layout';
import { parseInstant } from './parseInstant';
import { isOrdered, orderOf, otherOrder, readPeriod } from './postedDates';
import { refusals } from './reportRefusals';
import type { SettlementHeader } from './settlement';
import type { Row } from './splitRows';

/** Amazon settles about every fortnight; a debt may wait for months, nothing waits for a year. */
const longestPeriod = 366 * 86_400_000;

/** Reads the summary row of a settlement. */
export function readHeader(id: string, row: Row, layout: Layout, total: Money): SettlementHeader {
	const cell = (column: keyof Layout['at']) => cellAt(row.cells, layout.at[column]);
	const [start, end] = [cell('settlement-start-date'), cell('settlement-end-date')];
	const deposit = cell('deposit-date');
	const period = readPeriod(start, end, deposit, orderOf('', total.currency));
	if (!period) {
		const column = 'settlement-start-date to settlement-end-date';
		throw refusals.unreadableDate(id, row.number, column, `${start} to ${end}`);
	}
	if (period.end - period.start > longestPeriod) {
		throw refusals.damagedPeriod(id, row.number, `${start} to ${end}`);
	}
	const depositDate =
		deposit === '' ? null : (period.deposit ?? parseInstant(deposit, otherOrder(period.order)));
	if (deposit !== '' && depositDate === null) {
		throw refusals.unreadableDate(id, row.number, 'deposit-date', deposit);
	}
	return {
		settlementId: id,
		periodStart: period.start,
		periodEnd: period.end,
		depositDate,
		total,
		...(isOrdered(start) && { dateOrder: period.order }),
	};
}
