import { readScopes } from './scopes.mts';
import type { World } from './world.mts';

/** A page to show, or where to send the browser. */
export type AuthorizeAnswer = { status: number; html: string } | { location: string };

/** Zoho Accounts' consent page, reduced to its Accept button. */
export function consentPage(world: World, query: URLSearchParams): AuthorizeAnswer {
	const trouble = troubleWith(world, query);
	if (trouble !== undefined) return errorPage(trouble);
	const scopes = readScopes(query.get('scope') ?? '') ?? [];
	const items = scopes.map((scope) => `<li>${escaped(scope)}</li>`).join('');
	const fields = [...query].map(
		([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
	);
	const html = page(
		'Allow access to Zoho Books?',
		`<p>An application would like to access:</p><ul>${items}</ul>
		<form action="/oauth/v2/auth/accept" method="get">${fields.join('')}
		<button id="accept" type="submit">Accept</button></form>`,
	);
	return { status: 200, html };
}

/** Back to the application, with code, state, location and accounts-server (D-mdc). */
export function accept(world: World, query: URLSearchParams): AuthorizeAnswer {
	const trouble = troubleWith(world, query);
	if (trouble !== undefined) return errorPage(trouble);
	const redirectUri = query.get('redirect_uri') ?? '';
	const code = world.grants.issueCode({
		redirectUri,
		scopes: readScopes(query.get('scope') ?? '') ?? [],
		offline: query.get('access_type') === 'offline', // D-oauth: default online
		prompt: query.get('prompt')?.toLowerCase() === 'consent',
	});
	const location = new URL(redirectUri);
	if (query.has('state')) location.searchParams.set('state', query.get('state') ?? '');
	location.searchParams.set('code', code);
	location.searchParams.set('location', world.options.location ?? 'us');
	location.searchParams.set('accounts-server', world.url());
	return { location: location.href };
}

/** Zoho shows these errors as pages; words and status 400 are assumed. */
function troubleWith({ clientId, options }: World, query: URLSearchParams): string | undefined {
	const redirectUri = query.get('redirect_uri') ?? '';
	const registered = options.redirectUris?.includes(redirectUri) ?? URL.canParse(redirectUri);
	if (query.get('client_id') !== clientId) return 'Invalid Client ID';
	if (!registered) return 'Invalid Redirect Uri';
	if (query.get('response_type') !== 'code') return 'Invalid Response Type';
	const scopes = readScopes(query.get('scope') ?? '');
	return scopes === undefined ? 'Invalid OAuth Scope: Scope does not exist' : undefined;
}

const errorPage = (words: string): AuthorizeAnswer => ({
	status: 400,
	html: page('Error occurred', `<p id="error">${words}</p>`),
});

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1>${body}</body></html>`;

const escaped = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
