import type { FastifyInstance } from 'fastify';
import type { IncomingRequest } from '../shared/exchange.mts';
import { incomingOf } from '../shared/server.mts';
import type { SellingPartnerOptions } from './options.mts';
import { noAccess, quotaExceeded } from './refusals.mts';
import type { SignIn } from './signIn.mts';
import type { Buckets, OperationId } from './usagePlans.mts';

export interface Gate {
	app: FastifyInstance;
	signIn: SignIn;
	buckets: Buckets;
	options: SellingPartnerOptions;
}

export interface Call extends IncomingRequest {
	/** The parts of the path that the model names in braces. */
	ids: Record<string, string>;
}

interface Route {
	id: OperationId;
	method: 'GET' | 'POST';
	path: string;
	status?: number;
	answer: (call: Call) => unknown;
}

/** Adds one operation: access is checked first, then the usage plan, then its own rules (assumed order). */
export function addOperation(gate: Gate, { id, method, path, status = 200, answer }: Route): void {
	gate.app.route({
		method,
		url: path,
		handler: (request, reply) => {
			const incoming = incomingOf(request);
			checkAccess(gate, incoming, id);
			if (!gate.buckets.take(id)) throw quotaExceeded();
			// Sent with 200, 202, 400 and 404 by the models; it gives the rate, never what is left.
			void reply.header('x-amzn-RateLimit-Limit', rateText(gate.buckets.rateOf(id)));
			const body = answer({ ...incoming, ids: request.params as Record<string, string> });
			return reply.code(status).type('application/json').send(JSON.stringify(body));
		},
	});
}

function checkAccess({ signIn, options }: Gate, incoming: IncomingRequest, id: OperationId): void {
	signIn.check(incoming.headers['x-amz-access-token']);
	// One authorisation covers one region: amzn/selling-partner-api-docs#196.
	const { region = 'na', sellerRegion = region, deniedOperations = [] } = options;
	if (sellerRegion !== region || deniedOperations.includes(id)) throw noAccess();
}

const rateText = (rate: number): string => {
	const text = String(Number(rate.toPrecision(6)));
	return text.includes('.') ? text : `${text}.0`;
};
