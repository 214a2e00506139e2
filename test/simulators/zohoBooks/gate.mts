import type { FastifyReply, FastifyRequest } from 'fastify';
import { incomingOf } from '../shared/server.mts';
import { unauthenticated, unauthorized, wrongOrganization } from './errors.mts';
import { covers, scopeOf } from './scopes.mts';
import type { World } from './world.mts';

export const apiRoot = '/books/v3';

/** What every API call passes before its rules: sign-in, organization, limits, scope (order assumed). */
export function admit(world: World, request: FastifyRequest, reply: FastifyReply): void {
	const { method, path, query } = incomingOf(request);
	const below = path.slice(apiRoot.length);
	const scopes = signedIn(world, request.headers.authorization);
	// D-intro: every call but the list of organizations names its organization.
	const organization = query.get('organization_id') ?? '';
	const isOrganizations = below.startsWith('/organizations');
	if (organization !== world.books.organizationId && !(isOrganizations && organization === '')) {
		throw wrongOrganization(organization);
	}
	enter(world, reply);
	if (!covers(scopes, scopeOf(method, below))) throw unauthorized();
}

/** D-intro: only in this header; that Bearer is refused like a garbled one is assumed (knowledge: C). */
function signedIn({ grants, options }: World, header = ''): string[] {
	const form = options.takesBearer
		? /^(?:Zoho-oauthtoken|Bearer) (\S+)$/i
		: /^Zoho-oauthtoken (\S+)$/;
	const token = form.exec(header)?.[1];
	if (token === undefined) throw unauthenticated();
	const scopes = grants.scopesOf(token);
	if (scopes === undefined) throw unauthorized();
	return scopes;
}

function enter({ limits }: World, reply: FastifyReply): void {
	limits.enter();
	reply.raw.once('close', () => limits.leave());
	void reply.headers(limits.headers());
}
