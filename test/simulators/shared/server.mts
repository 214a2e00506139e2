import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Exchange, IncomingRequest } from './exchange.mts';
import { readable, redactedHeaders, redactedUrl } from './exchange.mts';
import {
	type Fault,
	type FaultKind,
	type RefusedFault,
	asBytes,
	isRefused,
	spoilAnswer,
	takeFault,
} from './faults.mts';
import { Refusal } from './refusal.mts';

export type RequestHook = (request: IncomingRequest) => void | Promise<void>;

export interface ServerParts {
	requests: Exchange[];
	faults: Fault[];
	/** How this service words the faults it answers. */
	refusals: Record<Exclude<RefusedFault, 'status503'> | 'notFound', () => Refusal> & {
		status503?: () => Refusal;
	};
	onRequest: RequestHook[];
	afterWrite: RequestHook[];
	isWrite: (request: IncomingRequest) => boolean;
}

const taken = new WeakMap<FastifyRequest, FaultKind>();

/** A server that logs every exchange, injects faults and sends refusals; rules come as routes. */
export function createServer(parts: ServerParts): FastifyInstance {
	const app = Fastify({ forceCloseConnections: true, bodyLimit: 64 * 1024 * 1024 });
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

	app.addHook('preHandler', async (request, reply) => {
		const incoming = incomingOf(request);
		for (const hook of parts.onRequest) await hook(incoming);
		const kind = takeFault(parts.faults, incoming);
		if (kind === undefined) return undefined;
		taken.set(request, kind);
		if (isRefused(kind)) throw refusalOf(parts, kind);
		if (kind === 'reset' || kind === 'timeout') {
			parts.requests.push(exchangeOf(incoming, 0, null, kind));
			reply.hijack();
			if (kind === 'reset') request.raw.socket.destroy();
			return reply;
		}
		spoilAnswer(kind, reply.raw);
		return undefined;
	});

	app.addHook('onSend', async (request, reply, payload) => {
		const incoming = incomingOf(request);
		const written = reply.statusCode < 300 && parts.isWrite(incoming);
		if (written) for (const hook of parts.afterWrite) await hook(incoming);
		const kind = taken.get(request);
		const sent =
			kind === '5xxAfterWrite' ? sendRefusal(reply, parts.refusals.status500()) : payload;
		parts.requests.push(exchangeOf(incoming, reply.statusCode, answerOf(reply, sent), kind));
		return sent;
	});

	app.setErrorHandler((error, _request, reply) => {
		if (!(error instanceof Refusal)) console.error(error);
		const refusal = error instanceof Refusal ? error : parts.refusals.status500();
		return reply.send(sendRefusal(reply, refusal));
	});
	app.setNotFoundHandler(() => {
		throw parts.refusals.notFound();
	});
	return app;
}

/** A service that words no 503 of its own answers it in the words of its 500. */
function refusalOf({ refusals }: ServerParts, kind: RefusedFault): Refusal {
	const worded = refusals[kind];
	return worded === undefined ? new Refusal(503, refusals.status500().body) : worded();
}

function sendRefusal(reply: FastifyReply, refusal: Refusal): string {
	void reply.code(refusal.status).headers(refusal.headers);
	const isText = typeof refusal.body === 'string';
	void reply.type(isText ? 'application/xml' : 'application/json');
	return isText ? String(refusal.body) : JSON.stringify(refusal.body);
}

export function incomingOf(request: FastifyRequest): IncomingRequest {
	const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
	const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
	const incoming: IncomingRequest = {
		method: request.method,
		url: request.url,
		path: decodeURIComponent(pathname),
		query: searchParams,
		headers: Object.fromEntries(headers) as Record<string, string>,
		body: typeof request.body === 'string' ? request.body : '',
	};
	const fault = taken.get(request);
	return fault === undefined ? incoming : { ...incoming, fault };
}

function answerOf(reply: FastifyReply, payload: unknown): unknown {
	const type = String(reply.getHeader('content-type') ?? '');
	if (type.includes('json')) return readable(String(payload));
	return { contentType: type, bytes: asBytes(payload).length };
}

function exchangeOf(
	{ method, url, headers, body }: IncomingRequest,
	status: number,
	response: unknown,
	fault: FaultKind | undefined,
): Exchange {
	const exchange: Exchange = {
		method,
		url: redactedUrl(url),
		status,
		headers: redactedHeaders(headers),
		response,
	};
	if (body !== '') exchange.body = readable(body, headers['content-type']);
	if (fault !== undefined) exchange.fault = fault;
	return exchange;
}

/** Listens on a free port of this machine; returns the address. */
export async function listen(app: FastifyInstance): Promise<string> {
	return await app.listen({ host: '127.0.0.1', port: 0 });
}
