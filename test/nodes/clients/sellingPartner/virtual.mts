import { AmazonSellingPartner } from '../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import {
	startSellingPartner,
	virtualClock,
	type SellingPartnerOptions,
	type SellingPartnerSimulator,
	type VirtualClock,
} from '../../../simulators/sellingPartner/index.mts';
import { credentialFor, executeContext } from './n8n.mts';

/** How long a call really hangs in these tests. */
const hangsMs = 200;

/** A simulator and n8n's own context, by one virtual clock: waiting takes no time. */
export async function virtualAmazon(start: string, options: SellingPartnerOptions = {}) {
	const clock = virtualClock(start);
	const amazon = await startSellingPartner({ ...options, now: clock.now });
	return { amazon, clock, own: ownClock(clock), ctx: contextOf(amazon, clock) };
}

const ownClock = (clock: VirtualClock) => ({
	now: clock.now,
	random: () => 0.5,
	sleep: async (milliseconds: number) => {
		clock.advance({ seconds: milliseconds / 1000 });
		await Promise.resolve();
	},
});

type Asked = { timeout?: number };

function contextOf(amazon: SellingPartnerSimulator, clock: VirtualClock) {
	const credential = { ...credentialFor(amazon), sellerId: amazon.sellerId };
	const ctx = executeContext(new AmazonSellingPartner(), { credential });
	const { httpRequest, httpRequestWithAuthentication } = ctx.helpers;
	/** A call that hangs is given up after a moment, and costs the time that the client grants it. */
	const hurried = async <R extends Asked>(request: R, send: (request: R) => Promise<unknown>) => {
		try {
			return await send({ ...request, timeout: hangsMs });
		} catch (error) {
			if (isTimeOut(error)) clock.advance({ seconds: (request.timeout ?? 0) / 1000 });
			throw error;
		}
	};
	ctx.helpers.httpRequest = async (request) =>
		await hurried(request, async (sent) => (await httpRequest(sent)) as unknown);
	ctx.helpers.httpRequestWithAuthentication = async function (type, request) {
		return await hurried(
			request,
			async (sent) => (await httpRequestWithAuthentication.call(this, type, sent)) as unknown,
		);
	};
	return ctx;
}

/** n8n wraps what axios throws. */
function isTimeOut(error: unknown): boolean {
	const { code, cause } = error as { code?: unknown; cause?: unknown };
	if (code === 'ECONNABORTED' || code === 'ETIMEDOUT') return true;
	return typeof cause === 'object' && cause !== null && isTimeOut(cause);
}
