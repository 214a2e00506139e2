import { bookingLine } from './backfill/bookingLine.mts';
import { notes } from './backfill/notes.mts';
import { breakLine } from './parts/breakLine.mts';
import { lookAgainLine } from './parts/lookAgainLine.mts';
import { Composition } from './parts/workflow.mts';

/** The settlements of some dates become journals, after a dry run; started again, it goes on. */
export function backfill() {
	const flow = new Composition('backfill');
	notes(flow);
	bookingLine(flow);
	lookAgainLine(flow);
	breakLine(
		flow,
		'Open the form again with the same dates: it goes on, and nothing is posted twice.',
	);
	return flow.json('amzZohoBackfill', 'Backfill: earlier Amazon settlements into Zoho Books');
}
