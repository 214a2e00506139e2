import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../domain/exactJson';
import { Refusal } from '../../domain/refusal';
import type { Collection } from './collections';
import type { ZohoBooks } from './zohoBooks';

/**
 * What stands in a record of another list, such as custom fields, of which Zoho documents no list of their own:
 * those of the first record that is listed.
 */
export async function rowsInRecord(zoho: ZohoBooks, of: Collection): Promise<IDataObject[]> {
	if (!of.inRecord) return [];
	const { of: holders, key } = of.inRecord;
	const [first] = await zoho.list(holders, {}, 1);
	const id = String(first?.[holders.id] ?? '');
	const path = `${holders.path}/${encodeURIComponent(id)}`;
	const subject = `list of ${of.list.replaceAll('_', ' ')}`;
	const record = id === '' ? {} : (await zoho.ask({ method: 'GET', path, subject }))[key];
	const rows: unknown = isRecord(record) ? record[of.list] : undefined;
	const found = Array.isArray(rows) ? rows.filter(isRecord) : [];
	const named = found.filter((row) => String(row[of.id] ?? '') !== '');
	if (named.length > 0) return named as IDataObject[];
	const nextStep = 'Give it by hand, as Zoho Books shows it under Settings > Preferences.';
	throw new Refusal(
		'missingValue',
		`Zoho Books tells custom fields only with a record, and the first one that it lists has none. ${nextStep}`,
		nextStep,
	);
}
