import { expression } from './expressions.mts';
import { safeText } from './forms.mts';
import { shared as names } from './names.mts';

/** The last page's table: what was posted and what was not, and why. `failedName` names what failed. */
export const resultTable = (failedName: string, before = `''`): string =>
	expression(`${before} + '<table>' + $('${names.outcomes}').all().map(({ json }) => '<tr><td>'
	+ ${safeText(`json.error ? ${failedName} : json.key`)} + '</td><td>'
	+ (json.error ? '<b>Not posted.</b> ' + ${safeText('json.error')} + ' ' + ${safeText('json.details?.nextStep')}
		: json.outcome === 'created' ? 'Posted as journal ' + ${safeText('json.journalNumber')}
		: json.outcome === 'alreadyPosted' ? 'Was in the books already: journal ' + ${safeText('json.journalNumber')}
		: ${safeText(`json.reason ?? 'Left out'`)})
	+ '</td></tr>').join('') + '</table>'`);
