import { realClock, type Clock } from '../transport/clock';
import { pause, stopSignalOf } from '../transport/waiting';
import type { Endpoint } from './api/endpoint';
import { Asking } from './http/asking';
import type { Patience, Reply } from './http/asker';
import type { Request } from './http/request';
import { readConnection } from './http/send';
import type { Connection, SellingPartnerContext } from './http/send';
import { sharedBy } from './http/shared';

/** The Selling Partner API of one seller, at the pace that Amazon allows. */
export interface SellingPartner {
	/** Amazon's time as far as it is known, milliseconds since 1970. */
	now(): Promise<number>;
	/** The merchant token of the credential; empty where none is entered. */
	sellerId(): Promise<string>;
	/** The region of the credential: `na`, `eu` or `fe`. */
	region(): Promise<string>;
	/** Waits; ends at once when the execution is stopped. */
	pause(milliseconds: number): Promise<void>;
	/** One call, with every wait and retry that it takes. */
	ask(endpoint: Endpoint, request: Request): Promise<Reply>;
}

/** The API as seen from a node. */
export function createSellingPartner(
	ctx: SellingPartnerContext,
	patience: Patience = 'waits',
	clock: Clock = realClock,
): SellingPartner {
	let connection: Promise<Connection> | undefined;
	const connect = async () => await (connection ??= readConnection(ctx));
	return {
		now: async () =>
			sharedBy(clock)
				.timeOf((await connect()).baseUrl)
				.now(),
		sellerId: async () => (await connect()).sellerId,
		region: async () => (await connect()).credential.region,
		pause: async (milliseconds) => await pause(clock, milliseconds, stopSignalOf(ctx)),
		ask: async (endpoint, request) => {
			const asker = { ctx, patience, clock, connection: await connect() };
			return await new Asking(asker, endpoint, request).answer();
		},
	};
}
