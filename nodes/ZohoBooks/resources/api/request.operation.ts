import type { IDataObject } from 'n8n-workflow';
import type { Envelope } from '../../../clients/zohoBooks/http/answer';
import { allPages } from '../../../clients/zohoBooks/http/paging';
import type { Call } from '../../../clients/zohoBooks/http/wire';
import type { ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import { draftsOnly, needsAPerson } from '../../../common/asTool';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { isRecord } from '../../../domain/exactJson';
import { Refusal } from '../../../domain/refusal';
import { zohoOf } from '../zohoOf';
import { requestFields } from './requestFields';
import { requestOf } from './requestOf';

/** Any other endpoint, with the sign-in, organization, limits and errors of all others. */
export const request: Operation = {
	description: shownFor('api', ['request'], requestFields),
	run: perItem(async (ctx, item) => {
		const call = requestOf(ctx, item);
		if (call.method !== 'GET' && draftsOnly(ctx)) throw needsAPerson(call.subject);
		const zoho = zohoOf(ctx, item);
		if (call.method === 'GET' && ctx.getNodeParameter('returnAll', item, false) === true) {
			return (await everyRecord(zoho, call)).map((json) => ({ json }));
		}
		return [{ json: (await zoho.ask(call)) as IDataObject }];
	}),
};

async function everyRecord(zoho: ZohoBooks, call: Call): Promise<IDataObject[]> {
	const first = await zoho.ask(call);
	let unread: Envelope | undefined = first;
	const ask = async (query: IDataObject): Promise<Envelope> => {
		const page = unread ?? (await zoho.ask({ ...call, query }));
		unread = undefined;
		return page;
	};
	return await allPages(ask, listIn(first, call.subject), call.query, Infinity, call.subject);
}

/** The key of the one list of an answer. */
function listIn(envelope: Envelope, subject: string): string {
	const lists = Object.keys(envelope).filter((key) => {
		const held = envelope[key];
		return Array.isArray(held) && held.every(isRecord);
	});
	const [only] = lists;
	if (only !== undefined && lists.length === 1) return only;
	throw new Refusal(
		'invalidValue',
		`${subject}: the answer holds ${lists.length === 0 ? 'no list' : `several lists (${lists.join(', ')})`}.`,
		'Switch off "Return All": then the answer comes as it is.',
	);
}
