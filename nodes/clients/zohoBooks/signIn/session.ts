import type { RefusalCode } from '../../../domain/refusalCodes';
import { attempt, hasCode } from '../../../domain/postOnce/attempt';
import type { Token } from './connection';
import type { Clock } from '../../transport/clock';
import { reconnect } from './signInRefusal';

const refreshAhead = 60_000;
/** Zoho hands out ten tokens in ten minutes, then locks the credential out. */
const verdictLasts = 600_000;

/** `isNew`: just issued. Otherwise refreshing did not change it; `error` is what Zoho said to that. */
interface Verdict {
	readonly isNew: boolean;
	readonly error: string;
	readonly at: number;
	/** A refusal of the refresh that lasts: the credential must be connected anew, or is locked out. */
	readonly refusal?: unknown;
}

const lasting: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
	'signInLimit',
	'reconnect',
	'wrongRegion',
]);

/** What this process learnt about tokens, shared by all clients so that none refreshes in vain. */
const verdicts = new Map<string, Verdict>();

interface Renewal {
	readonly token: Promise<Token>;
	readonly at: number;
}

/** By the token that was replaced: executions that began with the same one share what replaces it. */
const renewals = new Map<string, Renewal>();

/** One client's token: refreshed when it is about to end, and once when Zoho turns it down. */
export class Session {
	constructor(
		private token: Token,
		private readonly refresh: () => Promise<Token>,
		private readonly clock: Clock,
	) {}

	/** A token that the refresh left unchanged is used as it is: whether it still holds, Zoho's answer tells. */
	async accessToken(): Promise<string> {
		const { accessToken, expiresAt, error, signedInTo } = this.token;
		if (accessToken === '') throw reconnect(error, signedInTo);
		const left = expiresAt - this.clock.now();
		if (left < refreshAhead && this.verdictOn(accessToken) === undefined) {
			const renewed = await attempt(async () => await this.renew());
			// What Zoho Accounts does not renew now may still be used until it ends.
			if ('error' in renewed && left <= 0) throw renewed.error;
		}
		return this.token.accessToken;
	}

	/** True where another token makes asking again worthwhile; false where the answer stands. */
	async turnedDown(accessToken: string): Promise<boolean> {
		if (this.token.accessToken !== accessToken) return true;
		const verdict = this.verdictOn(accessToken) ?? (await this.renew());
		if (this.token.accessToken !== accessToken) return true;
		if (verdict.refusal !== undefined) throw verdict.refusal;
		if (!verdict.isNew && verdict.error !== '') {
			throw reconnect(verdict.error, this.token.signedInTo);
		}
		return false;
	}

	/** n8n keeps an error from earlier refreshes: it counts only where the token stayed the same. */
	private async renew(): Promise<Verdict> {
		const old = this.token.accessToken;
		const renewed = await attempt(async () => await this.shared(old));
		if ('error' in renewed) {
			const refusal = { isNew: false, error: '', at: this.clock.now(), refusal: renewed.error };
			if (hasCode(renewed, lasting)) verdicts.set(old, refusal);
			throw renewed.error;
		}
		this.token = renewed.value;
		const isNew = this.token.accessToken !== old;
		const verdict = { isNew, error: isNew ? '' : this.token.error, at: this.clock.now() };
		verdicts.set(this.token.accessToken, verdict);
		return verdict;
	}

	private async shared(old: string): Promise<Token> {
		for (const [token, { at }] of renewals) {
			if (this.clock.now() - at > verdictLasts) renewals.delete(token);
		}
		const { signedInTo } = this.token;
		const known = renewals.get(old) ?? { token: this.refresh(), at: this.clock.now() };
		renewals.set(old, known);
		const token = await attempt(async () => await known.token);
		// What failed, or changed nothing, is asked for again when the verdict on it allows.
		if ('error' in token || token.value.accessToken === old) renewals.delete(old);
		if ('error' in token) throw token.error;
		return { ...token.value, signedInTo };
	}

	private verdictOn(accessToken: string): Verdict | undefined {
		for (const [token, { at }] of verdicts) {
			if (this.clock.now() - at > verdictLasts) verdicts.delete(token);
		}
		return verdicts.get(accessToken);
	}
}
