import { note } from './parts/notes.mts';
import { Composition } from './parts/workflow.mts';
import { bankAndPack } from './monthEnd/bankAndPack.mts';
import { reading } from './monthEnd/reading.mts';
import { names } from './monthEnd/names.mts';
import { asking, showing } from './monthEnd/showing.mts';
import { onBreak } from './parts/onBreak.mts';

/** A person names a month; the month-end report is the form's last page. */
export function reconciliationReport() {
	const flow = new Composition('reconciliation-report');
	flow.node(
		'Note: Amazon',
		note(
			{ position: [200, -640], size: [880, 1280], colour: 'blue' },
			'## What Amazon says, and the audit trail\nEverything meets in one list; the report tells by the fields of each item what it is. A reading that fails is named on the page.\n\nTo look into a report that does not add up, connect *Report: Download* and *Settlement: Get* (Simplify off) to the list too.',
		),
	);
	flow.node(
		'Note: report',
		note(
			{ position: [1100, -320], size: [660, 700], colour: 'green' },
			'## The report\nPick your organization in *Month-end report*. It reads your books and changes nothing. *Output* = PDF makes a file that *Journal: Attach* attaches to the month’s last journal.',
		),
	);
	flow.node(
		'Note: errors',
		note(
			{ position: [-40, 660], size: [540, 280], colour: 'red' },
			'## If it breaks\nConnect a mail or a chat here.',
		),
	);
	flow.node(
		'Note: bank and file',
		note(
			{ position: [1100, -900], size: [660, 560], colour: 'yellow' },
			'## The bank, and a file to keep\n**Deposits in the bank feed** lists which deposit pays which payout, at the end of the page. It books nothing until you set *What to Do* to *Book What Is Sure*.\n\nSwitch on **The report as a PDF file** and **Attach it to the last journal** when the month is closed: each run attaches the file anew.',
		),
	);
	asking(flow);
	reading(flow);
	bankAndPack(flow);
	showing(flow);
	onBreak(flow, names);
	return flow.json('amzZohoMonthEnd', 'Month-end report: Amazon, Zoho Books and the bank');
}
