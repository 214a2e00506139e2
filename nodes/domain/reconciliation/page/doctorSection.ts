import { box, letter, section, table, type Block } from '../../document/block';
import type { Column } from '../../html/page';
import { isZero, money, toDecimal } from '../../money/money';
import type { Fault } from '../doctor/compareRows';
import type { Diagnosis } from '../doctor/diagnosis';
import { supportText } from '../doctor/supportText';
import { withCurrency } from '../shown';

const words: Readonly<Record<Fault, string>> = {
	missing: 'Missing in the report',
	doubled: 'Once too often in the report',
	extra: 'In no transaction',
};

const columns: readonly Column[] = [
	{ title: 'What is wrong' },
	{ title: 'Order' },
	{ title: 'Charge' },
	{ title: 'Amount', isFigure: true },
];

/** For each report that does not add up: the rows that make the difference, and the text for Amazon. */
export const doctorSections = (diagnoses: readonly Diagnosis[]): Block[] =>
	diagnoses.flatMap((diagnosis) => {
		const { patient, rows, difference } = diagnosis;
		const title = `Why settlement ${patient.settlementId} does not add up`;
		const cells = rows.map(({ fault, orderId, what, minor }) => ({
			cells: [words[fault], orderId, what, toDecimal(money(minor, difference.currency))],
		}));
		return [
			section(title),
			box('problem', verdict(diagnosis), nextStep(diagnosis)),
			...(cells.length === 0 ? [] : [table(title, columns, cells)]),
			letter('Text for Amazon’s seller support', supportText(diagnosis)),
		];
	});

function verdict({ patient, difference, rows, unexplained }: Diagnosis): string {
	const { total, sumOfCharges } = patient;
	const figures = `Amazon’s total is ${withCurrency(total)}, its rows sum to ${withCurrency(sumOfCharges)}: ${withCurrency(difference)} apart.`;
	if (rows.length === 0) return `${figures} Which rows are wrong is not known.`;
	return isZero(unexplained)
		? `${figures} The rows below explain it to the cent.`
		: `${figures} The rows below leave ${withCurrency(unexplained)} unexplained.`;
}

const nextStep = ({ isCompared }: Diagnosis): string =>
	isCompared
		? 'Send the text below to Amazon’s seller support, and wait for the report to be issued anew; or release the difference in the mapper.'
		: 'Read the payout period with its transactions (Settlement: Get, Simplify off), send it to this node too, and run again.';
