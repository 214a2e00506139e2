import { breakLine } from './parts/breakLine.mts';
import { lookAgainLine } from './parts/lookAgainLine.mts';
import { bookingLine } from './settlements/bookingLine.mts';
import { notes } from './settlements/notes.mts';
import { setUpLine } from './settlements/setUpLine.mts';
import { Composition } from './parts/workflow.mts';

/** The main job: every settlement report becomes journals, posted once, and written down on its way. */
export function settlementsToJournals() {
	const flow = new Composition('settlements-to-journals');
	notes(flow);
	setUpLine(flow);
	bookingLine(flow);
	lookAgainLine(flow);
	breakLine(flow);
	return flow.json('amzZohoSettlements', 'Amazon settlements to Zoho Books journals');
}
