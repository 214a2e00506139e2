import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../../domain/refusal';
import { TimeBudget } from '../../transport/timeBudget';
import { pause, stopped, stopSignalOf } from '../../transport/waiting';
import type { Endpoint } from '../api/endpoint';
import { accessTokens } from '../signIn/tokenCache';
import { fillGrantless, grantlessKey } from '../signIn/grantless';
import type { Asker, Reply } from './asker';
import { read, silence, type FailedCall } from './answer';
import * as errors from './errorTable';
import { isDone, isWorthRepeating, mayHaveHappened } from './repeating';
import { pathOf, queryAt, type Request } from './request';
import { retryDelayMs } from './retryDelay';
import { send } from './send';
import { sharedBy } from './shared';

const retryForMs = 5 * 60_000;
/** Amazon wants ends of spans two minutes ago; a smaller difference of the clocks is not the cause. */
const noticeableMs = 90_000;

/** One call with its retries. */
export class Asking {
	private attempt = 0;
	private renewed = false;
	private corrected = false;
	private readonly budget = new TimeBudget(retryForMs);
	private readonly stop: AbortSignal | undefined;
	private readonly key: string;

	constructor(
		private readonly asker: Asker,
		private readonly endpoint: Endpoint,
		private readonly request: Request,
	) {
		const { seller } = asker.connection;
		this.stop = stopSignalOf(asker.ctx);
		this.key = endpoint.grantless ? grantlessKey(seller) : seller;
	}

	async answer(): Promise<Reply> {
		for (;;) {
			await this.turn();
			const token = accessTokens.latest(this.key);
			const [begun, ahead] = [this.asker.clock.now(), this.time.ahead()];
			const query = queryAt(this.request.query, this.time.now());
			const result = await this.try(query);
			if ('body' in result) return { body: result.body, query };
			if (result instanceof Refusal) throw result;
			if (isDone(result, this.endpoint.method, this.attempt)) return { body: {}, query };
			if (this.renews(result, token) || this.corrects(result, ahead)) continue;
			await this.wait(result, this.asker.clock.now() - begun);
		}
	}

	private get time() {
		return this.shared.timeOf(this.asker.connection.baseUrl);
	}

	private get shared() {
		return sharedBy(this.asker.clock);
	}

	private async turn(): Promise<void> {
		const { throttle } = this.shared;
		const waitMs = throttle.waitFor(this.key, this.endpoint);
		if (waitMs > 0 && this.asker.patience === 'neverWaits') {
			throw errors.amazonRefusal(ownLimit, this.asked, Math.ceil(waitMs / 1000));
		}
		await pause(this.asker.clock, throttle.reserve(this.key, this.endpoint), this.stop);
	}

	private async try(query: IDataObject): Promise<{ body: IDataObject } | FailedCall | Refusal> {
		const { ctx, connection } = this.asker;
		const { method, grantless = false } = this.endpoint;
		const url = connection.baseUrl + pathOf(this.endpoint, this.request.ids);
		const outgoing = { method, url, query, grantless, body: this.request.body };
		const prepared = grantless ? fillGrantless(ctx, connection.credential) : Promise.resolve();
		const answer = await prepared
			.then(async () => await send(ctx, outgoing))
			.catch((error: unknown) => silence(error, connection.mask));
		if (this.stop?.aborted) throw stopped();
		if (!('headers' in answer)) return answer;
		this.time.heard(answer.headers);
		this.shared.throttle.heard(this.key, this.endpoint, answer.headers['x-amzn-ratelimit-limit']);
		return read(answer, connection.mask);
	}

	private renews(failure: FailedCall, token: string | undefined): boolean {
		// A token that is refused is of no use later either: what was mended since needs a new one.
		if (failure.status === 403) accessTokens.drop(this.key, token);
		if (!errors.isExpiredToken(failure) || this.renewed) return false;
		this.renewed = true;
		accessTokens.drop(this.key, token);
		return true;
	}

	/** Asks once more where the answer showed that our clock was wrong when the query was made. */
	private corrects({ status }: FailedCall, ahead: number): boolean {
		const isTimed = typeof this.request.query === 'function';
		const learnt = Math.abs(this.time.ahead() - ahead) >= noticeableMs;
		if (status !== 400 || !isTimed || !learnt || this.corrected) return false;
		this.corrected = true;
		return true;
	}

	private async wait(failure: FailedCall, tookMs: number): Promise<void> {
		const { clock, patience } = this.asker;
		const { throttle } = this.shared;
		if (failure.status === 429) throttle.refused(this.key, this.endpoint);
		const rate = throttle.rateOf(this.key, this.endpoint);
		const waitMs = retryDelayMs(this.attempt, rate, failure.retryAfter, clock.random());
		const { method } = this.endpoint;
		if (!isWorthRepeating(failure, method, this.attempt++)) throw this.refusalOf(failure);
		if (patience === 'neverWaits' || !this.budget.take(waitMs + tookMs)) {
			throw errors.amazonRefusal(failure, this.asked, Math.ceil(waitMs / 1000));
		}
		await pause(clock, waitMs, this.stop);
	}

	private refusalOf(failure: FailedCall) {
		const { subject } = this.request;
		const isTimed = typeof this.request.query === 'function';
		const ahead = this.time.ahead();
		if (failure.status === 400 && isTimed && Math.abs(ahead) >= noticeableMs) {
			return errors.refusalWith(errors.clockDiffers(ahead), failure, subject);
		}
		if (mayHaveHappened(failure, this.endpoint.method)) {
			return errors.refusalWith(errors.unclear, failure, subject);
		}
		return errors.amazonRefusal(failure, this.asked);
	}

	private get asked(): errors.Asked {
		const { role, closed } = this.endpoint;
		return { subject: this.request.subject, role, closed };
	}
}

const ownLimit: FailedCall = {
	status: 429,
	code: 'QuotaReached',
	words: 'The requests that Amazon allows for the moment are used up.',
	retryAfter: '',
};
