import type { AxiosInstance } from 'axios';
import { connect } from './connect.mts';
import { startZohoBooks, type ZohoBooksOptions } from './index.mts';

export type Line = Record<string, unknown>;

/** A signed-in client, and the ids of accounts and currencies by name. */
export async function openOrganization(options: ZohoBooksOptions = {}) {
	const sim = await startZohoBooks({
		...options,
		limits: { perMinute: 10_000, ...options.limits },
	});
	const zoho = await connect(sim);
	const accounts = await idsBy(zoho, '/chartofaccounts', 'account');
	const currencies = await idsBy(zoho, '/settings/currencies', 'currency');
	return { sim, zoho, accounts, currencies, journal: journalOf(accounts) };
}

async function idsBy(zoho: AxiosInstance, path: string, what: 'account' | 'currency') {
	const { data } = await zoho.get(path);
	const rows = (data.chartofaccounts ?? data.currencies) as Array<Record<string, string>>;
	const name = what === 'account' ? 'account_name' : 'currency_code';
	const ids = new Map(rows.map((row) => [row[name], row[`${what}_id`] ?? '']));
	return (wanted: string): string => ids.get(wanted) ?? `no ${what} ${wanted}`;
}

/** A synthetic journal that Zoho takes, with changes. */
const journalOf =
	(accounts: (name: string) => string) =>
	(changes: Line, ...lines: Line[]) => ({
		journal_date: '2026-06-09',
		reference_number: 'AMZ-S-1-202606',
		notes: 'Synthetic',
		line_items: [
			{ account_id: accounts('Amazon Clearing'), debit_or_credit: 'debit', amount: 12.34 },
			{ account_id: accounts('Amazon Sales'), debit_or_credit: 'credit', amount: 12.34 },
		].map((line, index) => ({ ...line, ...lines[index] })),
		...changes,
	});
