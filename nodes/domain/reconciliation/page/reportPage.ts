import { asHtml } from '../../document/asHtml';
import { box, title, type Block } from '../../document/block';
import { asPdf } from '../../document/pdf/asPdf';
import type { Report } from '../report';
import { balanceTable, lockTable, openTable, summaryTable } from './checkTables';
import { doctorSections } from './doctorSection';
import { currencySections, movementTable, trialBalanceTable } from './monthTables';
import { journalTable, settlementTable } from './settlementTables';

const nameOf = ({ month, organizationName }: Report): string =>
	`Amazon month-end · ${month.name} · ${organizationName}`;

/** The month-end page: verdict, figures, charts; it stands by itself, for the screen and for paper. */
export const reportPage = (report: Report): string => asHtml(nameOf(report), blocksOf(report));

/** The same as a PDF file, to be kept with the books; every character is a byte. */
export const reportPdf = (report: Report): string => asPdf(nameOf(report), blocksOf(report));

function blocksOf(report: Report): Block[] {
	const { month, zone, findings } = report;
	return [
		title(
			nameOf(report),
			`${month.from} to ${month.to}, ${zone} · nothing was posted or changed for this report`,
		),
		...findings.map(({ tone, text, nextStep }) => box(tone, text, nextStep)),
		...settlementTable(report),
		...doctorSections(report.diagnoses),
		...currencySections(report),
		...trialBalanceTable(report),
		...movementTable(report),
		...balanceTable(report),
		...summaryTable(report),
		...openTable(report),
		...journalTable(report),
		...lockTable(report),
		box(
			'warning',
			'Advertising that is paid by credit card is not in Amazon’s settlements, and not in this report.',
		),
	];
}
