import type { Money } from '../money/money';
import { cellAt } from './columns';
import type { Layout } from './layout';
import { parseInstant } from './parseInstant';
import { orderOf, readPeriod } from './postedDates';
import { refusals } from './reportRefusals';
import type { SettlementHeader } from './settlement';
import type { Row } from './splitRows';

/** Reads the summary row of a settlement. */
export function readHeader(id: string, row: Row, layout: Layout, total: Money): SettlementHeader {
	const cell = (column: keyof Layout['at']) => cellAt(row.cells, layout.at[column]);
	const [start, end] = [cell('settlement-start-date'), cell('settlement-end-date')];
	const period = readPeriod(start, end, orderOf('', total.currency));
	if (!period) {
		const column = 'settlement-start-date to settlement-end-date';
		throw refusals.unreadableDate(id, row.number, column, `${start} to ${end}`);
	}
	const deposit = cell('deposit-date');
	const depositDate = deposit === '' ? null : parseInstant(deposit, period.order);
	if (deposit !== '' && depositDate === null) {
		throw refusals.unreadableDate(id, row.number, 'deposit-date', deposit);
	}
	return {
		...{ settlementId: id, periodStart: period.start, periodEnd: period.end },
		...{ depositDate, total },
	};
}
