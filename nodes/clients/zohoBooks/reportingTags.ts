import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { isRecord } from '../../domain/exactJson';
import { createZohoBooks } from './client';
import type { Envelope } from './http/answer';
import { organizationForPicking } from './organizationField';
import type { ZohoBooks } from './zohoBooks';

/**
 * The options of all reporting tags, as `tag:option` ids. Zoho's page names the list `reporting_tags`, and
 * the options of one `results`; other clients saw other names, so every list of records is read:
 * https://www.zoho.com/books/api/v3/reporting-tags/
 */
export async function searchReportingTags(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const zoho = createZohoBooks(this, organizationForPicking(this));
	const tags = recordsIn(await get(zoho, '/reportingtags'));
	const results = (await Promise.all(tags.map(async (tag) => await optionsOf(zoho, tag)))).flat();
	const wanted = filter.trim().toLowerCase();
	return { results: results.filter(({ name }) => name.toLowerCase().includes(wanted)) };
}

async function optionsOf(zoho: ZohoBooks, tag: IDataObject) {
	const id = String(tag.tag_id);
	const own = Array.isArray(tag.tag_options) ? tag.tag_options.filter(isRecord) : [];
	const path = `/reportingtags/${encodeURIComponent(id)}/options/all`;
	const options = own.length > 0 ? own : recordsIn(await get(zoho, path));
	return options.map((option) => ({
		name: `${String(tag.tag_name)}: ${String(option.tag_option_name ?? option.option_name)}`,
		value: `${id}:${String(option.tag_option_id ?? option.option_id)}`,
	}));
}

const get = async (zoho: ZohoBooks, path: string): Promise<Envelope> =>
	await zoho.ask({ method: 'GET', path, query: {}, subject: 'list of reporting tags' });

const recordsIn = (envelope: Envelope): IDataObject[] =>
	Object.values(envelope)
		.filter(Array.isArray)
		.flat()
		.filter((row): row is IDataObject => isRecord(row));
