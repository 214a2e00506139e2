import { bookingLine } from './files/bookingLine.mts';
import { notes } from './files/notes.mts';
import { breakLine } from './parts/breakLine.mts';
import { lookAgainLine } from './parts/lookAgainLine.mts';
import { Composition } from './parts/workflow.mts';

/** Settlement files that a person uploads become journals, after a preview. */
export function importSettlementFile() {
	const flow = new Composition('import-settlement-file');
	notes(flow);
	bookingLine(flow);
	lookAgainLine(flow);
	breakLine(flow, 'Upload the files again: what is in the books already is not posted twice.');
	return flow.json('amzZohoImportFile', 'Import Amazon settlement files into Zoho Books');
}
