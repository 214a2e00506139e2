import type { IDataObject } from 'n8n-workflow';
import { createZohoBooks } from '../../../../../nodes/clients/zohoBooks/client.ts';
import { ZohoBooks } from '../../../../../nodes/ZohoBooks/ZohoBooks.node.ts';
import { startZohoBooks } from '../../../../simulators/zohoBooks/index.mts';
import { contextOf } from '../../../../support/executeNode.mts';
import type { Turns } from '../../../../support/turns.mts';
import { connectedCredential } from '../../../ZohoBooks/connected.mts';

/** A run was killed: nothing of it goes on, and nothing of it is known but what the ledger holds. */
export class Killed extends Error {}

/** A simulated organization, and real clients over HTTP whose runs can be killed, on the clock of `turns`. */
export async function openKillable(turns: () => Turns) {
	const now = () => turns().now();
	const sim = await startZohoBooks({
		now,
		limits: { perMinute: 1e9, perDay: 1e9, concurrent: 1e6 },
	});
	sim.takeTax();
	let credential = await connectedCredential(sim);
	const clock = {
		now,
		sleep: async (milliseconds: number) => await turns().sleep(milliseconds),
		random: () => turns().random(),
	};
	/** A client whose run is killed before its call of that number. */
	const clientOf = (killedAt = Infinity) => {
		const token = { ...(credential.oauthTokenData as IDataObject) };
		const own = { ...credential, oauthTokenData: token };
		const ctx = contextOf(new ZohoBooks(), {
			parameters: {},
			credentials: { zohoBooksOAuth2Api: own },
		});
		const { httpRequest } = ctx.helpers;
		let calls = 0;
		ctx.helpers.httpRequest = async (options) => {
			if (++calls > killedAt) throw new Killed();
			return (await turns().step(async () => await httpRequest.call(ctx, options))) as unknown;
		};
		const settings = { clock, callsPerMinute: 1_000_000 };
		return { zoho: createZohoBooks(ctx, '', settings), isDead: () => calls > killedAt };
	};
	/** A token does not live as long as many histories take. */
	const signIn = async () => {
		credential = await connectedCredential(sim);
	};
	return { sim, clientOf, clock, signIn };
}
