import { categories, type CategoryId } from '../../catalogue/categories';
import { fromDecimal, money, toDecimal } from '../../money/money';
import type { Booking } from '../../policies/booking';
import type { Accounts } from '../accountsOf';
import type { Clocks, Explainer } from './explainer';
import { matchFigure } from './matchFigure';
import { isBalance, isOfKind, isOnAccount, nameOf, type Selection } from './selection';
import { stepName, type Step } from './steps';

/** What a line is made of, and the steps to it from what Seller Central shows. */
export type Explanation = ReturnType<typeof explanationOf>;

export interface Explained {
	readonly record: string;
	readonly currency: string;
	readonly bookings: readonly Booking[];
	readonly accounts: Accounts;
	/** What Amazon's page shows, as the user typed it; empty: not given. */
	readonly amazonFigure: string;
}

export function explanationOf(
	selection: Selection,
	explainer: Explainer,
	clocks: Clocks,
	{ record, currency, bookings, accounts, amazonFigure }: Explained,
) {
	const journal = journalMinor(selection, bookings, accounts);
	const figure = amazonFigure === '' ? null : fromDecimal(amazonFigure, currency).minor;
	const { central, line, beside } = explainer;
	const others = new Map([...beside].filter(([category]) => !isOfKind(selection, category)));
	const text = (minor: bigint) => toDecimal(money(minor, currency));
	return {
		record,
		line: nameOf(selection),
		currency,
		amount: text(journal),
		charges: line.count,
		orders: line.orders.size,
		steps: stepsOf(selection, explainer, clocks, journal).map(({ name, minor, count }) => ({
			step: name,
			amount: text(minor),
			charges: count,
		})),
		amazonFigure: figure === null ? '' : text(figure),
		unexplained: figure === null ? '' : text(figure - central.minor),
		matched: figure === null ? null : matchFigure(figure, central.minor, others),
		byName: listed(line.byName, text),
		bySku: listed(line.bySku, text),
		beside: [...others].map(([category, minor]) => ({
			kind: categories[category].label,
			amount: text(minor),
		})),
		lines: explainer.charges,
	};
}

/** Sums of a map, the largest first. */
const listed = (
	sums: ReadonlyMap<string, { readonly minor: bigint; readonly count: number }>,
	text: (minor: bigint) => string,
) =>
	[...sums]
		.sort(([, left], [, right]) => (size(left.minor) < size(right.minor) ? 1 : -1))
		.map(([name, { minor, count }]) => ({ name, amount: text(minor), charges: count }));

const size = (minor: bigint): bigint => (minor < 0n ? -minor : minor);

/** The journal lines that are asked about, in the seller's favour. */
function journalMinor(
	selection: Selection,
	bookings: readonly Booking[],
	accounts: Accounts,
): bigint {
	const journals = bookings
		.flatMap((booking) => booking.journals)
		.filter(({ reference, part }) => {
			const isNamed = selection.journal === '' || selection.journal === reference;
			return isNamed && part.startsWith(selection.month);
		});
	const lines = journals
		.flatMap((journal) => journal.lines)
		.filter((line) => isOfKind(selection, line.category) && isOnAccount(selection, line, accounts))
		.filter(({ category }) => selection.categories.length > 0 || category !== 'clearing')
		.filter(({ category }) => selection.categories.length > 0 || category !== 'carriedForward');
	const credit = lines.reduce((sum, line) => sum + line.credit.minor, 0n);
	return isBalance(selection) ? -credit : credit;
}

function stepsOf(
	selection: Selection,
	explainer: Explainer,
	clocks: Clocks,
	journal: bigint,
): Step[] {
	const { central, reasons, line } = explainer;
	const between = isBalance(selection)
		? balanceSteps(explainer.beside)
		: [{ name: centralName(selection, clocks), minor: central.minor, count: central.count }];
	const differing = [...reasons].map(([reason, { minor, count }]) => ({
		name: stepName(reason, clocks.central, clocks.books),
		minor,
		count,
	}));
	const rest = journal - line.minor;
	const others = {
		name: 'Of no single charge: tax split out of fees, corrections of earlier days, the other part of what was carried forward',
		minor: rest,
		count: 0,
	};
	const last = { name: 'In the journal', minor: journal, count: line.count };
	return [...between, ...differing, ...(rest === 0n ? [] : [others]), last];
}

const centralName = ({ month }: Selection, { central }: Clocks): string =>
	month === ''
		? 'What Amazon shows for these charges'
		: `What Seller Central shows for ${month}, by its clock (${central})`;

/** A payout: what was earned, then reserves and other balances. */
function balanceSteps(beside: ReadonlyMap<CategoryId, bigint>): Step[] {
	const isMoved = (category: CategoryId) => categories[category].group === 'Balance sheet';
	const earned = [...beside].filter(([category]) => !isMoved(category));
	const proceeds = earned.reduce((sum, [, minor]) => sum + minor, 0n);
	const moved = [...beside].filter(([category]) => isMoved(category));
	return [
		{ name: 'Net proceeds: sales, refunds, fees and tax', minor: proceeds, count: 0 },
		...moved.map(([category, minor]) => ({ name: categories[category].label, minor, count: 0 })),
	];
}
