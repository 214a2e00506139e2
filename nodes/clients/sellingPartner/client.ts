import { Asking } from './http/asking';
import type { Call, Patience } from './http/asking';
import { readConnection } from './http/send';
import type { Connection, SellingPartnerContext } from './http/send';

/** The Selling Partner API of one seller, at the pace that Amazon allows. */
export interface SellingPartner {
	ask<Body>(call: Call): Promise<Body>;
}

/** The API as seen from a node; every wait and retry happens in here. */
export function createSellingPartner(
	ctx: SellingPartnerContext,
	patience: Patience = 'waits',
): SellingPartner {
	let connection: Promise<Connection> | undefined;
	return {
		async ask<Body>(call: Call) {
			connection ??= readConnection(ctx);
			return (await new Asking(ctx, patience, await connection, call).answer()) as Body;
		},
	};
}
