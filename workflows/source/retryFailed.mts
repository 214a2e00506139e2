import { breakLine } from './parts/breakLine.mts';
import { Composition } from './parts/workflow.mts';
import { byForm, onSchedule } from './retry/asking.mts';
import { condensing } from './retry/condensing.mts';
import { notes } from './retry/notes.mts';
import { replaying } from './retry/replaying.mts';

/** What failed in any workflow is tried again: by itself, by hand, or from a page. */
export function retryFailed() {
	const flow = new Composition('retry-failed');
	notes(flow);
	onSchedule(flow);
	byForm(flow);
	replaying(flow);
	condensing(flow);
	breakLine(flow, 'It comes back with the next hour.', 'default', 1260);
	return flow.json('amzZohoRetryFailed', 'Retry what Amazon to Zoho Books has not posted');
}
