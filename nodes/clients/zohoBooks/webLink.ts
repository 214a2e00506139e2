import { dataCenters } from './signIn/hosts';

/**
 * A page of Zoho Books' web app that shows a journal; empty for a custom data center, whose web address is
 * not known. Zoho documents no such address. The form is assumed: it is what the app shows in the browser's
 * address bar, as others who link to it write it down: `https://books.zoho.in/app/<organization>#/accountant/journals/<id>`.
 */
export function journalLink(apiBase: string, organizationId: string, journalId: string): string {
	const center = Object.values(dataCenters).find(({ api }) => api === apiBase);
	if (center === undefined) return '';
	const host = center.accounts.replace('accounts.', 'books.');
	return `${host}/app/${organizationId}#/accountant/journals/${journalId}`;
}
