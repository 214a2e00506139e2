import { collections } from '../../../../clients/zohoBooks/collections';
import type { Organization, ZohoBooks } from '../../../../clients/zohoBooks/zohoBooks';
import { finding, lookedAt, type Finding } from './finding';

/** The organization as its own list has it: what is worked with, and its clock. */
export async function connection(
	zoho: ZohoBooks,
	seen: (found: Organization) => void,
): Promise<Finding> {
	return await lookedAt('connection', async () => {
		const id = await zoho.organizationId();
		const all = await zoho.listOrganizations();
		const own = all.find(({ organization_id }) => organization_id === id);
		if (own === undefined) {
			return finding(
				'connection',
				'failed',
				`The connected user does not belong to the organization ${id}.`,
				'Pick the organization from the list, or check the data center of the credential.',
			);
		}
		seen(own);
		const { name, plan_name: plan, time_zone: zone, is_org_active: active } = own;
		const found = `${name} (${id}), plan ${String(plan ?? 'unknown')}, time zone ${zone}.`;
		const { api, movedFrom } = await zoho.servers();
		if (movedFrom !== undefined) {
			return finding(
				'connection',
				'attention',
				`${found} Zoho answers at ${api}, while the data center of the credential has ${movedFrom}.`,
				'Choose the data center in which you sign in, and connect the credential again.',
				{ organizationId: id },
			);
		}
		return active === false
			? finding('connection', 'attention', found, 'The organization is not active in Zoho Books.')
			: finding('connection', 'ok', found, '', { organizationId: id });
	});
}

export const currencies = async (zoho: ZohoBooks, base: string): Promise<Finding> =>
	await lookedAt('currencies', async () => {
		const codes = (await zoho.list(collections.currencies)).map(({ currency_code: code }) =>
			String(code),
		);
		return finding(
			'currencies',
			'ok',
			`Base currency ${base}; currencies: ${codes.sort().join(', ')}.`,
			'Add the currencies of your marketplaces that are missing here, under Settings > Currencies.',
			{ baseCurrency: base, currencies: codes.join(',') },
		);
	});

/** Zoho counts by itself unless somebody switched that off; the last numbers show a pattern. */
export const journalNumbers = async (zoho: ZohoBooks): Promise<Finding> =>
	await lookedAt('journalNumbers', async () => {
		const [last] = await zoho.listJournals({ sort_column: 'entry_number', sort_order: 'D' }, 1);
		const found =
			last === undefined
				? 'There is no journal yet.'
				: `The last journal number is ${last.entry_number}.`;
		return finding(
			'journalNumbers',
			'ok',
			found,
			'Numbers must be given automatically: Settings > Journals. With "Measure the Search" this check tries it.',
		);
	});

export const callsLeft = async (zoho: ZohoBooks): Promise<Finding> =>
	await lookedAt('callsToday', async () => {
		const calls = await zoho.callsToday();
		if (calls === undefined) {
			return finding(
				'callsToday',
				'notChecked',
				'Zoho did not tell how many calls are left today.',
			);
		}
		const { limit, remaining, resetSeconds } = calls;
		const found = `${remaining} of ${limit} calls are left today, by all apps together; the count starts anew in about ${Math.ceil(resetSeconds / 3600)} hours.`;
		const details = { limit: String(limit), remaining: String(remaining) };
		return remaining * 10 >= limit
			? finding('callsToday', 'ok', found, '', details)
			: finding(
					'callsToday',
					'attention',
					found,
					'Let other apps ask less, or ask Zoho to raise the daily limit.',
					details,
				);
	});
