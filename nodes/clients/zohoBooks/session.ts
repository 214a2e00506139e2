import { ApiRefusal } from '../apiRefusal';
import { knownErrors } from './errorTable';
import type { Token } from './connection';
import type { Clock } from './pace';

const refreshAhead = 60_000;
/** Zoho hands out ten tokens in ten minutes, then locks the credential out. */
const verdictLasts = 600_000;

/** What this process learnt about a token: just issued, or not to be refreshed. */
const verdicts = new Map<string, { readonly fresh: boolean; readonly at: number }>();

/** One client's token: refreshed when it is about to end, and once when Zoho turns it down. */
export class Session {
	constructor(
		private token: Token,
		private readonly refresh: () => Promise<Token>,
		private readonly clock: Clock,
	) {}

	async accessToken(): Promise<string> {
		const { accessToken, expiresAt } = this.token;
		if (accessToken === '') throw reconnect(this.token.error || 'no token');
		if (expiresAt - this.clock.now() < refreshAhead) await this.renew(accessToken);
		return this.token.accessToken;
	}

	/** True where a new token makes asking again worthwhile; false where this one is new already. */
	async turnedDown(accessToken: string): Promise<boolean> {
		if (this.token.accessToken !== accessToken) return true;
		const verdict = this.verdictOn(accessToken);
		if (verdict?.fresh) return false;
		await this.renew(accessToken);
		return true;
	}

	private async renew(accessToken: string): Promise<void> {
		if (this.verdictOn(accessToken)?.fresh === false) throw reconnect(this.token.error);
		const token = await this.refresh();
		const fresh = token.accessToken !== accessToken;
		verdicts.set(fresh ? token.accessToken : accessToken, { fresh, at: this.clock.now() });
		this.token = token;
		if (!fresh) throw reconnect(token.error);
	}

	private verdictOn(accessToken: string) {
		for (const [token, { at }] of verdicts) {
			if (this.clock.now() - at > verdictLasts) verdicts.delete(token);
		}
		return verdicts.get(accessToken);
	}
}

/** Zoho answers a refused refresh with HTTP 200 and an error, which n8n takes for a token. */
function reconnect(words: string): ApiRefusal {
	const subject = 'sign-in';
	const code = words || 'invalid_code';
	const answer = { service: 'Zoho Books', status: 401, code, words: code, subject } as const;
	return new ApiRefusal('reconnect', answer, knownErrors['14']?.nextStep ?? '');
}
