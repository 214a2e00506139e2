import { classify } from '../../catalogue/classify';
import { fromDecimal, money, signOf, subtract, sum, toDecimal } from '../../money/money';
import { Refusal } from '../../refusal';
import type { AmountLine } from '../amountLine';
import type { OpenSettlement, SettlementReading } from '../settlementReport/settlement';
import { readTransactions } from '../transactions/readTransactions';
import type { Transaction } from '../transactions/transaction';
import { broughtForward } from './broughtForward';
import type { EventGroup } from './eventGroup';
import { checkGroup, type FittingSum, type GroupPart } from './groupSum';

/**
 * Reads a payout period of its transactions as if its report had been read: the same settlement, the same
 * total, the same money; refused where it does not add up, or names no settlement
 * (docs/accounting.md, "Settlements without a report").
 */
export function readEventGroup(group: EventGroup, open: OpenSettlement): SettlementReading {
	const { transactions, refused } = readTransactions(group.transactions);
	if (refused[0]) throw refused[0].refusal;
	const released = transactions.filter(({ status }) => status === 'RELEASED');
	const { fits, total } = checkGroup(group, released.map(partOf));
	const header = headerOf(group, fromDecimal(total.amount, total.currency));
	const lines = [
		...(fits.includes('beginning balance') ? broughtForward(group, header.periodStart) : []),
		...released.flatMap((transaction) => linesOf(transaction, fits)),
	];
	const sink = open(header);
	for (const [index, line] of lines.entries()) sink.line(line, index + 1);
	const sumOfCharges = sum(
		lines.map(({ amount }) => amount),
		total.currency,
	);
	return {
		header,
		layout: 'eventGroup',
		lines: lines.length,
		sumOfCharges,
		difference: subtract(header.total, sumOfCharges),
	};
}

const isReserve = ({ transactionType, path, amount }: AmountLine): boolean =>
	/^reserve/.test(classify({ transactionType, path, sign: signOf(amount) }).category);

const isTransfer = ({ type }: Transaction): boolean => type === 'Transfer';

const partOf = (transaction: Transaction): GroupPart => ({
	isTransfer: isTransfer(transaction),
	amount: amountOf(transaction.total),
	reserve: transaction.lines.filter(isReserve).map(({ amount }) => amountOf(amount)),
});

const amountOf = (amount: ReturnType<typeof money>) => ({
	currency: amount.currency,
	amount: toDecimal(amount),
});

/** The charges that the total of the group counts. */
function linesOf(transaction: Transaction, fits: FittingSum): readonly AmountLine[] {
	if (isTransfer(transaction) && !fits.includes('transfers')) return [];
	if (!fits.includes('without reserves')) return transaction.lines;
	return transaction.lines.filter((line) => !isReserve(line));
}

function headerOf(group: EventGroup, total: ReturnType<typeof money>) {
	const { settlementId, periodStart, periodEnd, depositDate } = group;
	if (settlementId === null) throw needsReport(group);
	if (periodStart === null || periodEnd === null) throw withoutPeriod(group);
	return { settlementId, periodStart, periodEnd, depositDate, total };
}

const needsReport = ({ financialEventGroupId: id, periodStart, periodEnd }: EventGroup) =>
	new Refusal(
		'needsReportFile',
		`The payout period ${dayOf(periodStart)} to ${dayOf(periodEnd)} needs its report file: Amazon names no settlement ID for it (event group ${id}).`,
		'Book it from its settlement report, or wait: the ID comes with the payout.',
		{ financialEventGroupId: id },
	);

const withoutPeriod = ({ financialEventGroupId: id, settlementId }: EventGroup) =>
	new Refusal(
		'damagedPeriod',
		`Amazon names no beginning or no end of settlement ${settlementId ?? ''} (event group ${id}).`,
		'Book it from its settlement report.',
		{ financialEventGroupId: id },
	);

const dayOf = (time: number | null): string =>
	time === null ? '?' : new Date(time).toISOString().slice(0, 10);
