import type { IDataObject } from 'n8n-workflow';
import { Refusal } from '../../../domain/refusal';
import { readFailure } from './apiError';
import type { FailedCall } from './apiError';
import { amazonRefusal, isExpiredToken, isTemporary } from './nextStep';
import { retryDelayMs } from './retryDelay';
import { pause, send } from './send';
import type { Answer, Connection, SellingPartnerContext } from './send';
import { throttle } from './throttle';
import { accessTokens } from '../signIn/tokenCache';
import type { ApiOperation } from '../api/usagePlans';

export interface Call {
	readonly operation: ApiOperation;
	readonly path: string;
	readonly query: IDataObject;
	/** What is asked for, in the user's words. */
	readonly subject: string;
}

/** How long to go on asking after a failure; a poll asks once and never waits. */
export type Patience = 'waits' | 'neverWaits';

const retryForMs = 5 * 60_000;

/** One call with its retries. */
export class Asking {
	private attempt = 0;
	private waitedMs = 0;
	private renewed = false;

	constructor(
		private readonly ctx: SellingPartnerContext,
		private readonly patience: Patience,
		private readonly connection: Connection,
		private readonly call: Call,
	) {}

	async answer(): Promise<unknown> {
		for (;;) {
			await this.turn();
			const token = accessTokens.latest(this.connection.seller);
			const result = await this.try();
			if ('body' in result) return result.body;
			if (result instanceof Refusal) throw result;
			await this.recover(result, token);
		}
	}

	private async turn(): Promise<void> {
		const { seller } = this.connection;
		const { operation, subject } = this.call;
		const waitMs = throttle.waitFor(seller, operation);
		if (waitMs > 0 && this.patience === 'neverWaits') {
			throw amazonRefusal(ownLimit, subject, Math.ceil(waitMs / 1000));
		}
		await pause(this.ctx, throttle.reserve(seller, operation));
	}

	private async try(): Promise<Answer | FailedCall | Refusal> {
		const { baseUrl, seller } = this.connection;
		const { path, query, operation } = this.call;
		const heard = (answer: Answer) => {
			throttle.heard(seller, operation, answer.headers['x-amzn-ratelimit-limit']);
			return answer;
		};
		return await send(this.ctx, baseUrl + path, query).then(heard, readFailure);
	}

	private async recover(failure: FailedCall, token: string | undefined): Promise<void> {
		const { seller } = this.connection;
		if (failure.status === 429) throttle.refused(seller, this.call.operation);
		if (isExpiredToken(failure) && !this.renewed) {
			this.renewed = true;
			accessTokens.drop(seller, token);
			return;
		}
		await this.wait(failure);
	}

	private async wait(failure: FailedCall): Promise<void> {
		const rate = throttle.rateOf(this.connection.seller, this.call.operation);
		const waitMs = retryDelayMs(this.attempt++, rate, failure.retryAfter, Math.random());
		this.waitedMs += waitMs;
		const giveUp = this.patience === 'neverWaits' || this.waitedMs > retryForMs;
		if (giveUp || !isTemporary(failure)) {
			const seconds = isTemporary(failure) ? Math.ceil(waitMs / 1000) : null;
			throw amazonRefusal(failure, this.call.subject, seconds);
		}
		await pause(this.ctx, waitMs);
	}
}

const ownLimit: FailedCall = {
	status: 429,
	code: 'QuotaReached',
	words: 'The requests that Amazon allows for the moment are used up.',
	retryAfter: '',
};
