import { tokenLives } from './grants.mts';
import type { World } from './world.mts';

type TokenAnswer = Record<string, string | number>;

/** Errors come with HTTP 200 (L: `invalid_code`, `invalid_client_secret`; C: `invalid_client`). */
export function answerTokenRequest(world: World, parameters: URLSearchParams): TokenAnswer {
	// Credentials are parameters, not Basic (D-oauth).
	if (parameters.get('client_id') !== world.clientId) return { error: 'invalid_client' };
	if (parameters.get('client_secret') !== world.clientSecret) {
		return { error: 'invalid_client_secret' };
	}
	const grantType = parameters.get('grant_type');
	if (grantType === 'authorization_code') return exchangeCode(world, parameters);
	if (grantType === 'refresh_token') return refresh(world, parameters);
	return { error: 'invalid_grant_type' }; // word assumed
}

function exchangeCode(world: World, parameters: URLSearchParams): TokenAnswer {
	const grant = world.grants.takeCode(parameters.get('code') ?? '');
	if (grant === undefined) return { error: 'invalid_code' };
	// Word assumed.
	if (grant.redirectUri !== parameters.get('redirect_uri'))
		return { error: 'invalid_redirect_uri' };
	const accessToken = world.grants.newAccessToken(grant.scopes);
	if (!grant.withRefreshToken) return tokenAnswer(world, accessToken);
	return {
		...tokenAnswer(world, accessToken),
		refresh_token: world.grants.newRefreshToken(grant.scopes),
	};
}

/** A refresh brings no new refresh token (D-oauth). */
function refresh(world: World, parameters: URLSearchParams): TokenAnswer {
	const accessToken = world.grants.refresh(parameters.get('refresh_token') ?? '');
	return accessToken === undefined ? { error: 'invalid_code' } : tokenAnswer(world, accessToken);
}

const tokenAnswer = (world: World, accessToken: string): TokenAnswer => ({
	access_token: accessToken,
	api_domain: world.options.apiDomain?.() ?? world.url(),
	token_type: 'Bearer',
	expires_in: tokenLives / 1000,
});
