import { collections, type Collection } from '../../../../clients/zohoBooks/collections';
import { scopeOf } from '../../../../clients/zohoBooks/scopes';
import type { ZohoBooks } from '../../../../clients/zohoBooks/zohoBooks';
import { attempt, hasCode } from '../../../../domain/postOnce/attempt';
import { finding, lookedAt, type Finding } from './finding';

/** One list of each area of permissions, as small as it can be asked for. */
// prettier-ignore
const probes: ReadonlyArray<Pick<Collection, 'path'>> = [
	collections.allAccounts, { path: '/bankaccounts' }, { path: '/bills' }, collections.contacts,
	{ path: '/creditnotes' }, { path: '/customerpayments' }, { path: '/expenses' }, { path: '/invoices' },
	collections.currencies, { path: '/purchaseorders' }, { path: '/vendorcredits' }, { path: '/vendorpayments' },
];

const check = 'permissions';

/** Which areas the connection may read. What it may write shows only when it is tried. */
export const permissions = async (zoho: ZohoBooks): Promise<Finding> =>
	await lookedAt(check, async () => {
		const lacking: string[] = [];
		for (const { path } of probes)
			if (!(await mayRead(zoho, path))) lacking.push(scopeOf('GET', path));
		if (lacking.length === 0) {
			return finding(check, 'ok', 'The connection may read everything that the node uses.');
		}
		return finding(
			check,
			'failed',
			`The connection, or its Zoho user, lacks permissions: ${lacking.join(', ')}.`,
			'Connect the credential again and accept every permission, with a Zoho user whose role has these modules. What you do not use may stay as it is.',
			{ lacking: lacking.join(',') },
		);
	});

/** False where the permission is missing; a module that the plan does not have is no matter of permissions. */
async function mayRead(zoho: ZohoBooks, path: string): Promise<boolean> {
	const subject = `list of ${path.slice(1)}`;
	const query = { page: 1, per_page: 1 };
	const asked = await attempt(async () => await zoho.ask({ method: 'GET', path, query, subject }));
	if (!('error' in asked)) return true;
	if (hasCode(asked, new Set(['missingScope']))) return false;
	if (hasCode(asked, new Set(['invalidUrl', 'notFound']))) return true;
	throw asked.error;
}
