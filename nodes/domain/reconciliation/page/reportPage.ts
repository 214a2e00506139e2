import { box, heading, page } from '../../html/page';
import type { Report } from '../report';
import { balanceTable, lockTable, openTable, summaryTable } from './checkTables';
import { doctorSections } from './doctorSection';
import { currencySections, movementTable, trialBalanceTable } from './monthTables';
import { journalTable, settlementTable } from './settlementTables';

/** The month-end page: verdict, figures, charts; it stands by itself, for the screen and for paper. */
export function reportPage(report: Report): string {
	const { month, organizationName, zone, findings } = report;
	const title = `Amazon month-end · ${month.name} · ${organizationName}`;
	const under = `${month.from} to ${month.to}, ${zone} · nothing was posted or changed for this report`;
	return page(
		title,
		[
			heading(title, under),
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
		],
		'wide',
	);
}
