import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../domain/exactJson';
import { listMissing } from './unexpectedAnswer';
import { type Envelope } from './answer';

const perPage = 200;
/** More pages than this are a server that never says "no more". */
const mostPages = 5_000;

type AskPage = (query: IDataObject) => Promise<Envelope>;

/**
 * The records under `key` of all pages, or the first `limit` of them. Refuses a page without its list: what
 * a gateway answers in Zoho's place would otherwise read as an empty ledger.
 */
export async function allPages(
	askPage: AskPage,
	key: string,
	query: IDataObject = {},
	limit = Infinity,
	subject = `list of ${key}`,
): Promise<IDataObject[]> {
	const found: IDataObject[] = [];
	const size = Math.min(perPage, limit);
	for (let page = 1; page <= mostPages; page++) {
		const envelope = await askPage({ ...query, ...pageQuery(page, size) });
		found.push(...recordsOf(envelope, key, subject));
		if (found.length >= limit || !hasMore(envelope)) break;
	}
	return found.slice(0, limit);
}

/** The first full page is what Zoho sends unasked; some lists document no paging at all. */
const pageQuery = (page: number, size: number): IDataObject =>
	page === 1 && size === perPage ? {} : { page, per_page: size };

function recordsOf(envelope: Envelope, key: string, subject: string): IDataObject[] {
	const records = envelope[key];
	if (Array.isArray(records) && records.every(isRecord)) return records as IDataObject[];
	throw listMissing(subject, key);
}

const hasMore = ({ page_context: context }: Envelope): boolean =>
	isRecord(context) && context.has_more_page === true;
