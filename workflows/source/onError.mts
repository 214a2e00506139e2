import { digesting } from './onError/digesting.mts';
import { failing } from './onError/failing.mts';
import { notes } from './onError/notes.mts';
import { Composition } from './parts/workflow.mts';

/** What fails anywhere is told at once, what a day brought once a day; both end where the user puts a mail or a chat. */
export function onError() {
	const flow = new Composition('on-error');
	notes(flow);
	failing(flow);
	digesting(flow);
	return flow.json(
		'amzZohoOnError',
		'Messages of Amazon to Zoho Books: failures and a daily digest',
	);
}
