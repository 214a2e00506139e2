import type { IDataObject, IExecuteFunctions, IHttpRequestMethods } from 'n8n-workflow';
import type { Call } from '../../../clients/zohoBooks/http/wire';
import { isRecord, readJson } from '../../../domain/exactJson';
import { Refusal } from '../../../domain/refusal';
import { requiredText } from '../requiredText';

/** The request that the panel describes; refuses what would leave the organization or lose digits. */
export function requestOf(ctx: IExecuteFunctions, item: number): Call {
	const method = ctx.getNodeParameter('method', item, 'GET') as IHttpRequestMethods;
	const { path, query: inPath } = pathOf(requiredText(ctx, item, 'path', 'Path'));
	const { parameter = [] } = ctx.getNodeParameter('query', item, {}) as {
		parameter?: IDataObject[];
	};
	const given = parameter.map(({ name, value }): [string, string] => [
		String(name ?? '').trim(),
		String(value ?? ''),
	]);
	const query = Object.fromEntries([...inPath, ...given].filter(([name]) => name !== ''));
	if ('organization_id' in query) throw namesOrganization();
	const body = method === 'POST' || method === 'PUT' ? bodyOf(ctx, item) : undefined;
	return { method, path, query, body, subject: `${method} ${path}` };
}

/** Below `/books/v3`, which may stand before it. */
function pathOf(given: string) {
	const [path = '', query = ''] = given.replace(/^\/?books\/v3(?=\/)/, '').split('?');
	const parts = path.replace(/^\//, '').split('/');
	const isPlain = parts.every((part) => /^[\w.~%-]+$/.test(part) && !/^(\.|%2e)+$/i.test(part));
	if (!isPlain) throw invalidPath(given);
	return { path: `/${parts.join('/')}`, query: [...new URLSearchParams(query)] };
}

function bodyOf(ctx: IExecuteFunctions, item: number): IDataObject | undefined {
	const given: unknown = ctx.getNodeParameter('body', item, '');
	const text = typeof given === 'string' ? given.trim() : '';
	if (given === undefined || given === null || (typeof given === 'string' && text === '')) return;
	const body = typeof given === 'string' ? readJson(text) : given;
	if (!isRecord(body)) throw notAnObject();
	const lost = lostNumber(body);
	if (lost === undefined) return body as IDataObject;
	throw new Refusal(
		'invalidValue',
		`A number of the body has lost digits: ${lost}.`,
		'Give IDs as texts, in quotation marks.',
	);
}

/** The first number that a double does not hold exactly. */
function lostNumber(value: unknown): number | undefined {
	if (typeof value === 'number')
		return Number.isInteger(value) && !Number.isSafeInteger(value) ? value : undefined;
	if (typeof value !== 'object' || value === null) return undefined;
	for (const inner of Object.values(value)) {
		const lost = lostNumber(inner);
		if (lost !== undefined) return lost;
	}
	return undefined;
}

const invalidPath = (given: string): Refusal =>
	new Refusal(
		'invalidUrl',
		`"${given}" is not a path of the Zoho Books API.`,
		'Give the part of the address behind /books/v3, for example /estimates; parameters belong into "Query".',
	);

const namesOrganization = (): Refusal =>
	new Refusal(
		'invalidValue',
		'The request names an organization of its own.',
		'Leave organization_id out, and choose the organization in the field above.',
	);

const notAnObject = (): Refusal =>
	new Refusal(
		'invalidPayload',
		'"Body" is no JSON object.',
		'Give one, for example { "name": "value" }, or leave it empty.',
	);
