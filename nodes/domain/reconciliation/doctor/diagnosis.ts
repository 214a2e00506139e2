import { money, subtract, sum, type Money } from '../../money/money';
import { compareRows, isDoubled, type FaultyRow } from './compareRows';
import type { Row } from './row';

/** A settlement whose report does not add up. Times are milliseconds since 1970. */
export interface Patient {
	readonly settlementId: string;
	/** Empty where no event group was found for it. */
	readonly groupId: string;
	readonly periodStart: number;
	readonly periodEnd: number;
	readonly total: Money;
	readonly sumOfCharges: Money;
}

/** Which rows make the difference, as far as can be told. */
export interface Diagnosis {
	readonly patient: Patient;
	/** Amazon's total less the sum of the report's rows. */
	readonly difference: Money;
	/** Whether Amazon's transactions were there to compare with. */
	readonly isCompared: boolean;
	readonly rows: readonly FaultyRow[];
	/** What the rows do not explain; zero where they explain all. */
	readonly unexplained: Money;
}

/**
 * Compares the rows of a report with those of Amazon's transactions, order by order. Both need to hold only the
 * orders whose sums differ (`OrderSums`). Without transactions only a row that stands there twice, and whose
 * amount is just the difference, can be named.
 */
export function diagnose(
	patient: Patient,
	report: readonly Row[],
	transactions: readonly Row[] | null,
): Diagnosis {
	const { total, sumOfCharges } = patient;
	const difference = subtract(total, sumOfCharges);
	const rows = transactions === null ? suspects(report, difference) : byOrder(report, transactions);
	const explained = sum(
		rows.map(({ fault, minor }) => money(fault === 'missing' ? minor : -minor, total.currency)),
		total.currency,
	);
	return {
		patient,
		difference,
		isCompared: transactions !== null,
		rows,
		unexplained: subtract(difference, explained),
	};
}

function byOrder(report: readonly Row[], transactions: readonly Row[]): FaultyRow[] {
	const orders = [...new Set([...report, ...transactions].map(({ orderId }) => orderId))];
	return orders.flatMap((order) => {
		const own = (rows: readonly Row[]) => rows.filter(({ orderId }) => orderId === order);
		return compareRows(own(report), own(transactions));
	});
}

function suspects(report: readonly Row[], difference: Money): FaultyRow[] {
	const found = report.find(
		({ minor, ...row }) => minor === -difference.minor && isDoubled({ ...row, minor }, report),
	);
	return found ? [{ ...found, fault: 'doubled' }] : [];
}
