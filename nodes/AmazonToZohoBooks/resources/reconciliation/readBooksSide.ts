import { ledgerAccount } from '../../../clients/zohoBooks/books';
import type { Organization, ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import type { LedgerAccount } from '../../../domain/ledger/chartOfAccounts';
import { accountsByRole } from '../../../domain/reconciliation/accountsByRole';
import type { BooksSide } from '../../../domain/reconciliation/books/booksSide';
import { dayPlus, type Month } from '../../../domain/reconciliation/period';
import { Refusal } from '../../../domain/refusal';
import { readHistories } from './readHistories';
import { readJournals } from './readJournals';
import { readLocks } from './readLocks';

/** The organization and its chart: what the report has to know before it knows its month. */
export interface Ground {
	readonly organization: Organization;
	readonly chart: readonly LedgerAccount[];
}

export async function readGround(zoho: ZohoBooks): Promise<Ground> {
	const [id, organizations, accounts] = await Promise.all([
		zoho.organizationId(),
		zoho.listOrganizations(),
		zoho.listAccounts(),
	]);
	const organization = organizations.find(({ organization_id }) => organization_id === id);
	if (organization) return { organization, chart: accounts.map(ledgerAccount) };
	throw new Refusal(
		'wrongOrganization',
		`This Zoho Books login has no organization ${id}.`,
		'Pick an organization from the list, or check the organization ID and the region of the credential.',
		{ organizationId: id },
	);
}

/** Everything else that the books say, with a bounded number of calls. */
export async function readBooksSide(
	zoho: ZohoBooks,
	{ organization, chart }: Ground,
	months: readonly Month[],
	mostJournals: number,
): Promise<BooksSide> {
	const baseCurrency = organization.currency_code;
	const { journals, notRead } = await readJournals(zoho, months, mostJournals, baseCurrency);
	const roles = accountsByRole(journals, chart);
	const wanted = [...new Set([...roles.values()].flat())];
	// A payout of the month's last days reaches the bank in the next month.
	const until = dayPlus(months.at(-1)?.to ?? '', 31);
	const histories = await readHistories(zoho, wanted, until);
	const locks = await readLocks(zoho);
	const gaps = [...histories.gaps];
	if (notRead.length > 0) {
		gaps.push(
			`${notRead.length} journals were not read, because the report reads at most ${mostJournals}: figures of months and accounts lack them. Raise "Journals to Read at Most".`,
		);
	}
	return {
		organizationId: organization.organization_id,
		organizationName: organization.name,
		baseCurrency,
		journals,
		notRead,
		accounts: histories.accounts,
		locks,
		gaps,
	};
}
