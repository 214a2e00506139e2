import type { FastifyInstance } from 'fastify';
import type { IncomingRequest } from '../shared/exchange.mts';
import { incomingOf } from '../shared/server.mts';
import type { Buckets, UsagePlan } from './buckets.mts';
import type { SellingPartnerOptions } from './options.mts';
import { noAccess, quotaExceeded, tooLarge } from './refusals.mts';
import type { SignIn } from './signIn.mts';
import type { World } from './world.mts';

export interface Call extends IncomingRequest {
	/** The parts of the path that the model names in braces. */
	ids: Record<string, string>;
}

/** One operation: its usage plan is what the description in the official model gives. */
export interface Operation extends UsagePlan {
	method: 'GET' | 'POST' | 'DELETE';
	/** The parts that the model names in braces begin with a colon. */
	path: string;
	status?: number;
	/** The scope of the grantless token that the operation takes instead of the seller's. */
	scope?: string;
	/** Throws a refusal; undefined is an empty body. */
	answer: (call: Call) => unknown;
}

/** The operations of one API version by their ids in the official model. */
export type ApiTable = Readonly<Record<string, Operation>>;

export interface Gate {
	app: FastifyInstance;
	signIn: SignIn;
	buckets: Buckets;
	options: SellingPartnerOptions;
	world: World;
	/** Answers in the place of every operation. */
	sandbox?: ((id: string, call: Call) => unknown) | undefined;
}

/** Adds one operation: access is checked first, then the usage plan, then its own rules (assumed order). */
export function addOperation(gate: Gate, id: string, operation: Operation): void {
	const { method, path, status = 200 } = operation;
	gate.app.route({
		method,
		url: path,
		handler: (request, reply) => {
			const call = { ...incomingOf(request), ids: request.params as Record<string, string> };
			gate.world.schedule.catchUp();
			checkAccess(gate, call, id, operation.scope);
			checkSize(call);
			if (!gate.buckets.take(id, operation)) throw quotaExceeded();
			// Sent with 200, 202, 400 and 404 by the models; it gives the rate, never what is left.
			void reply.header('x-amzn-RateLimit-Limit', rateText(gate.buckets.rateOf(operation)));
			const body = gate.sandbox ? gate.sandbox(id, call) : operation.answer(call);
			void reply.code(status).type('application/json');
			return reply.send(body === undefined ? '' : JSON.stringify(body));
		},
	});
}

function checkAccess({ signIn, options }: Gate, call: Call, id: string, scope?: string): void {
	signIn.check(call.headers['x-amz-access-token'], scope);
	// One authorisation covers one region: amzn/selling-partner-api-docs#196.
	const { region = 'na', sellerRegion = region, deniedOperations = [] } = options;
	if (sellerRegion !== region || deniedOperations.includes(id)) throw noAccess();
}

// How much is too much no model says; the length is assumed. Models without a status 413 are left alone.
const longestUrl = 8192;
const withoutLimit = /^\/(reports|finances\/v0|fba)\//;

function checkSize({ url, path }: Call): void {
	if (url.length > longestUrl && !withoutLimit.test(path)) throw tooLarge();
}

const rateText = (rate: number): string => {
	const text = String(Number(rate.toPrecision(6)));
	return text.includes('.') ? text : `${text}.0`;
};
