import { createHash } from 'node:crypto';
import { tokenUrl } from './hosts';
import type { SellingPartnerCredential } from './hosts';

/** An access token and when it ends, in milliseconds since 1970. */
export interface AccessToken {
	readonly value: string;
	readonly expires: number;
}

/** Asks Amazon for a new token. */
export type IssueToken = () => Promise<AccessToken>;

const renewBeforeEndMs = 60_000;

/** Access tokens in process memory: one request at a time per key, renewed a minute early. */
export class TokenCache {
	private readonly tokens = new Map<string, AccessToken>();
	private readonly pending = new Map<string, Promise<AccessToken>>();

	constructor(private readonly now: () => number) {}

	/** The token if there is one that still lasts. */
	fresh(key: string): string | undefined {
		const token = this.tokens.get(key);
		return token && this.now() < token.expires - renewBeforeEndMs ? token.value : undefined;
	}

	/** Makes sure that a lasting token is held; callers at the same time share one request. */
	async fill(key: string, issue: IssueToken): Promise<void> {
		if (this.fresh(key) !== undefined) return;
		const pending = this.pending.get(key) ?? this.start(key, issue);
		await pending;
	}

	/** Forgets the token, as Amazon does not take it any more. A newer one stays. */
	drop(key: string, refused?: string): void {
		if (refused === undefined || this.tokens.get(key)?.value === refused) this.tokens.delete(key);
	}

	/** The token last issued, even where it should be renewed. */
	latest(key: string): string | undefined {
		return this.tokens.get(key)?.value;
	}

	private async start(key: string, issue: IssueToken): Promise<AccessToken> {
		const keep = (token: AccessToken) => {
			this.tokens.set(key, token);
			return token;
		};
		const request = issue()
			.then(keep)
			.finally(() => this.pending.delete(key));
		this.pending.set(key, request);
		return await request;
	}
}

/** Two sellers of one application, or two applications, never share a token. */
export function sellerKey(credential: SellingPartnerCredential): string {
	const { clientId, clientSecret, refreshToken } = credential;
	const parts = [tokenUrl(credential), clientId, clientSecret, refreshToken];
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The one cache of this process; n8n stores no access token. */
export const accessTokens = new TokenCache(Date.now);
