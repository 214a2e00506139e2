import { randomBytes } from 'node:crypto';
import { Refusal } from '../shared/refusal.mts';
import type { RefreshToken } from './records.mts';

/** D-oauth. */
const codeLives = 60_000;
/** D (refreshing access tokens): expires_in 3600. */
export const tokenLives = 3_600_000;
/** D-oauth: the 21st silently deletes the oldest. */
const mostRefreshTokens = 20;
/** D-tok: ten access tokens per refresh token in ten minutes, then blocked for the rest of it. */
const [drawLimit, drawWindow] = [10, 600_000];

interface Grant {
	redirectUri: string;
	scopes: string[];
	withRefreshToken: boolean;
	issued: number;
}

/** Codes, access tokens and refresh tokens of one user of one client. */
export class Grants {
	private readonly codes = new Map<string, Grant>();
	private readonly accessTokens = new Map<string, { scopes: string[]; expires: number }>();
	private consented: boolean;

	constructor(
		private readonly refreshTokens: RefreshToken[],
		private readonly now: () => number,
	) {
		this.consented = refreshTokens.length > 0;
	}

	/** A refresh token comes at the first consent, later only with prompt=consent (apps-script-oauth2#197). */
	issueCode(grant: Pick<Grant, 'redirectUri' | 'scopes'> & { offline: boolean; prompt: boolean }) {
		const { offline, prompt, ...rest } = grant;
		const withRefreshToken = offline && (prompt || !this.consented);
		const code = secret();
		this.codes.set(code, { ...rest, withRefreshToken, issued: this.now() });
		this.consented = true;
		return code;
	}

	/** Each code works once, for a minute. */
	takeCode(code: string): Grant | undefined {
		const grant = this.codes.get(code);
		this.codes.delete(code);
		return grant !== undefined && this.now() - grant.issued <= codeLives ? grant : undefined;
	}

	newRefreshToken(scopes: string[]): string {
		const token = secret();
		this.refreshTokens.push({ token, scopes, draws: [] });
		if (this.refreshTokens.length > mostRefreshTokens) this.refreshTokens.shift();
		return token;
	}

	newAccessToken(scopes: string[]): string {
		const token = secret();
		this.accessTokens.set(token, { scopes, expires: this.now() + tokenLives });
		return token;
	}

	/** A new access token; undefined where the refresh token is unknown. */
	refresh(refreshToken: string): string | undefined {
		const found = this.refreshTokens.find(({ token }) => token === refreshToken);
		if (found === undefined) return undefined;
		found.draws = found.draws.filter((at) => at > this.now() - drawWindow);
		if (found.draws.length >= drawLimit) throw tooManyDraws();
		found.draws.push(this.now());
		return this.newAccessToken(found.scopes);
	}

	/** The scopes of a live access token. */
	scopesOf(accessToken: string): string[] | undefined {
		const found = this.accessTokens.get(accessToken);
		return found !== undefined && this.now() < found.expires ? found.scopes : undefined;
	}

	expireTokens(): void {
		this.accessTokens.clear();
	}

	/** One refresh token or all of them; access tokens go with them. */
	revoke(refreshToken?: string): void {
		const kept = this.refreshTokens.filter(({ token }) => token !== (refreshToken ?? token));
		if (kept.length < this.refreshTokens.length || refreshToken === undefined) {
			this.accessTokens.clear();
		}
		this.refreshTokens.splice(0, Infinity, ...kept);
	}
}

const secret = (): string =>
	`1000.${randomBytes(16).toString('hex')}.${randomBytes(16).toString('hex')}`;

/** L: samples/zoho-books/errors-observed.json. */
const tooManyDraws = () =>
	new Refusal(400, {
		error_description:
			'You have made too many requests continuously. Please try again after some time.',
		error: 'Access Denied',
		status: 'failure',
	});
