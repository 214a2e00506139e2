import { fromDecimal, isZero, subtract, sum, toDecimal, type Money } from '../../money/money';
import { Refusal } from '../../refusal';
import type { GroupAmount, GroupTotals } from './eventGroup';

/** What a transaction adds to its event group; `reserve` is what of it was held back or given back. */
export interface GroupPart {
	readonly isTransfer: boolean;
	readonly amount: GroupAmount | null;
	readonly reserve: readonly GroupAmount[];
}

/** Which sum makes the total of the group: Amazon does not say whether it counts what stood at the beginning. */
export type FittingSum =
	| 'transactions'
	| 'transactions and beginning balance'
	| 'transactions without reserves'
	| 'transactions without reserves, and beginning balance'
	| 'transactions and transfers';

export interface GroupSum {
	readonly fits: FittingSum;
	/** The total of the group, which the sum equals. */
	readonly total: GroupAmount;
	readonly transactions: string;
	readonly reserves: string;
	readonly transfers: string;
	readonly beginningBalance: string;
}

/** Checks an event group against its transactions; refused with the difference where no known sum fits. */
export function checkGroup(group: GroupTotals, parts: readonly GroupPart[]): GroupSum {
	const { originalTotal: total, beginningBalance, financialEventGroupId: id } = group;
	if (!total || group.processingStatus.toLowerCase() === 'open') throw notYet(group);
	const { currency } = total;
	const add = (amounts: ReadonlyArray<GroupAmount | null>) => sumOf(amounts, currency, id);
	const transactions = add(parts.filter((one) => !one.isTransfer).map(({ amount }) => amount));
	const transfers = add(parts.filter((one) => one.isTransfer).map(({ amount }) => amount));
	const reserves = add(parts.flatMap(({ reserve }) => reserve));
	const beginning = add([beginningBalance]);
	const without = subtract(transactions, reserves);
	const plus = (left: Money, right: Money) => sum([left, right], currency);
	const known: ReadonlyArray<readonly [FittingSum, Money]> = [
		['transactions', transactions],
		['transactions and beginning balance', plus(transactions, beginning)],
		['transactions without reserves', without],
		['transactions without reserves, and beginning balance', plus(without, beginning)],
		['transactions and transfers', plus(transactions, transfers)],
	];
	const wanted = fromDecimal(total.amount, currency);
	const fitting = known.find(([, money]) => isZero(subtract(wanted, money)));
	if (!fitting) throw doesNotAddUp(group, total, transactions, subtract(wanted, transactions));
	return {
		fits: fitting[0],
		total,
		transactions: toDecimal(transactions),
		reserves: toDecimal(reserves),
		transfers: toDecimal(transfers),
		beginningBalance: toDecimal(beginning),
	};
}

function sumOf(amounts: ReadonlyArray<GroupAmount | null>, currency: string, id: string): Money {
	const given = amounts.filter((amount) => amount !== null);
	const other = given.find((amount) => amount.currency !== currency);
	if (!other)
		return sum(
			given.map(({ amount }) => fromDecimal(amount, currency)),
			currency,
		);
	if (isZero(fromDecimal(other.amount, other.currency))) {
		return sumOf(
			given.filter((amount) => amount !== other),
			currency,
			id,
		);
	}
	throw new Refusal(
		'mixedCurrencies',
		`Event group ${id} is in ${currency}, but one of its transactions is in ${other.currency}.`,
		'Take the settlement from its report instead.',
		{ financialEventGroupId: id },
	);
}

const notYet = ({ financialEventGroupId: id }: GroupTotals) =>
	new Refusal(
		'waiting',
		`Amazon has not closed event group ${id} yet, or has not worked out its total.`,
		'Run this again later; a settlement closes about every two weeks.',
		{ financialEventGroupId: id },
	);

function doesNotAddUp(
	{ financialEventGroupId: id }: GroupTotals,
	total: GroupAmount,
	found: Money,
	difference: Money,
) {
	const figures = {
		total: total.amount,
		sumOfCharges: toDecimal(found),
		difference: toDecimal(difference),
	};
	return new Refusal(
		'doesNotAddUp',
		`Event group ${id}: its total is ${figures.total} ${total.currency}, but its released transactions sum to ${figures.sumOfCharges}, a difference of ${figures.difference}; beginning balance, reserves and transfers do not explain it.`,
		'Nothing of it is handed on. Amazon may name transactions up to 48 hours late: run this again later, or take the settlement from its report.',
		{ financialEventGroupId: id, ...figures },
	);
}
