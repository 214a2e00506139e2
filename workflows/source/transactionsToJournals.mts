import { bookingLine } from './days/bookingLine.mts';
import { notes } from './days/notes.mts';
import { setUpLine } from './days/setUpLine.mts';
import { breakLine } from './parts/breakLine.mts';
import { lookAgainLine } from './parts/lookAgainLine.mts';
import { Composition } from './parts/workflow.mts';

/** The second main job: whole days of transactions become journals, posted once, and written down on their way. */
export function transactionsToJournals() {
	const flow = new Composition('transactions-to-journals');
	notes(flow);
	setUpLine(flow);
	bookingLine(flow);
	lookAgainLine(flow);
	breakLine(flow);
	return flow.json('amzZohoTransactions', 'Amazon transactions to Zoho Books journals');
}
