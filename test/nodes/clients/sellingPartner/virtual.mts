import { AmazonSellingPartner } from '../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import {
	startSellingPartner,
	virtualClock,
	type SellingPartnerOptions,
	type SellingPartnerSimulator,
	type VirtualClock,
} from '../../../simulators/sellingPartner/index.mts';
import { credentialFor, executeContext } from './n8n.mts';

/** How long a call may hang in these tests; the client itself waits a minute. */
const hangsMs = 200;

/** A simulator and n8n's own context, by one virtual clock: waiting takes no time. */
export async function virtualAmazon(start: string, options: SellingPartnerOptions = {}) {
	const clock = virtualClock(start);
	const amazon = await startSellingPartner({ ...options, now: clock.now });
	return { amazon, clock, own: ownClock(clock), ctx: contextOf(amazon) };
}

const ownClock = (clock: VirtualClock) => ({
	now: clock.now,
	random: () => 0.5,
	sleep: async (milliseconds: number) => {
		clock.advance({ seconds: milliseconds / 1000 });
		await Promise.resolve();
	},
});

function contextOf(amazon: SellingPartnerSimulator) {
	const credential = { ...credentialFor(amazon), sellerId: amazon.sellerId };
	const ctx = executeContext(new AmazonSellingPartner(), { credential });
	const { httpRequest, httpRequestWithAuthentication } = ctx.helpers;
	ctx.helpers.httpRequest = async (request) =>
		(await httpRequest({ ...request, timeout: hangsMs })) as unknown;
	ctx.helpers.httpRequestWithAuthentication = async function (type, request) {
		const hurried = { ...request, timeout: hangsMs };
		return (await httpRequestWithAuthentication.call(this, type, hurried)) as unknown;
	};
	return ctx;
}
