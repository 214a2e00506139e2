import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { incomingOf } from '../shared/server.mts';
import { accept, type AuthorizeAnswer, consentPage } from './authorize.mts';
import { answerTokenRequest } from './tokenEndpoint.mts';
import type { World } from './world.mts';

/** Zoho Accounts, at the same address as the API. Paths: D-oauth. */
export function addOauth(app: FastifyInstance, world: World): void {
	app.get('/oauth/v2/auth', (request, reply) => show(reply, consentPage(world, queryOf(request))));
	// Not Zoho's: where the page's button leads, for scripts as well.
	app.get('/oauth/v2/auth/accept', (request, reply) =>
		show(reply, accept(world, queryOf(request))),
	);
	app.post('/oauth/v2/token', (request) => answerTokenRequest(world, parametersOf(request)));
	app.post('/oauth/v2/token/revoke', (request) => {
		world.grants.revoke(parametersOf(request).get('token') ?? '');
		return { status: 'success' };
	});
}

const show = (reply: FastifyReply, answer: AuthorizeAnswer) =>
	'location' in answer
		? reply.redirect(answer.location, 302)
		: reply.code(answer.status).type('text/html; charset=utf-8').send(answer.html);

const queryOf = (request: FastifyRequest): URLSearchParams => incomingOf(request).query;

/** In the query or in a form body (D-oauth). */
function parametersOf(request: FastifyRequest): URLSearchParams {
	const { query, body } = incomingOf(request);
	return new URLSearchParams([...query, ...new URLSearchParams(body)]);
}
