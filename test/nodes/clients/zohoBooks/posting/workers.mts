import type { IDataObject } from 'n8n-workflow';
import { createZohoBooks } from '../../../../../nodes/clients/zohoBooks/client.ts';
import { ledgerPort } from '../../../../../nodes/clients/zohoBooks/ledgerPort.ts';
import { postOnce } from '../../../../../nodes/domain/postOnce/postOnce.ts';
import type { Wanted } from '../../../../../nodes/domain/postOnce/wanted.ts';
import { Refusal } from '../../../../../nodes/domain/refusal.ts';
import { wantedJournal } from '../../../../../nodes/domain/zohoBooks/wantedJournal.ts';
import { ZohoBooks } from '../../../../../nodes/ZohoBooks/ZohoBooks.node.ts';
import { startZohoBooks } from '../../../../simulators/zohoBooks/index.mts';
import { contextOf } from '../../../../support/executeNode.mts';
import type { Turns } from '../../../../support/turns.mts';
import { connectedCredential } from '../../../ZohoBooks/connected.mts';

/** A run was killed: nothing of it goes on, and nothing of it is known but what the ledger holds. */
export class Killed extends Error {}

/** What an item of a run ended in, and the ids that its audit row keeps. */
export interface Told {
	readonly code: string;
	readonly journalId: string;
}

/** Workers that post with the real client over HTTP, on the clock of `turns`. */
export async function openWorkers(turns: () => Turns) {
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
	const accounts = await new Promise<Map<string, string>>((resolve, reject) => {
		void turns()
			.run([async () => await clientOf().zoho.listAccounts()])
			.then(([one]) => {
				if (one?.status !== 'fulfilled') return reject(new Error('no accounts'));
				return resolve(new Map(one.value.map((row) => [row.account_name, row.account_id])));
			});
	});
	const run = async (wanted: readonly Wanted[], killedAt?: number): Promise<Told[]> => {
		const { zoho, isDead } = clientOf(killedAt);
		const port = ledgerPort(zoho, clock.sleep);
		const alive = <T,>(value: T): T => {
			if (isDead()) throw new Killed();
			return value;
		};
		const dies = {
			...port,
			wait: async (milliseconds: number) => {
				alive(null);
				await port.wait(milliseconds);
			},
		};
		const results = alive(await postOnce(dies, wanted));
		return results.map((one) => {
			if ('journal' in one) return { code: one.outcome, journalId: one.journal.journal_id };
			const error = 'error' in one ? one.error : undefined;
			if (!(error instanceof Refusal)) throw error;
			return { code: error.code, journalId: error.details.journalId ?? '' };
		});
	};
	const journal = (reference: string, amount = 10, line: IDataObject = {}): Wanted =>
		wantedJournal({
			journal_date: '2026-06-09',
			reference_number: reference,
			notes: 'Synthetic.',
			status: 'draft',
			line_items: [
				{
					account_id: accounts.get('Amazon Clearing'),
					debit_or_credit: 'debit',
					amount,
					description: 'Synthetic',
					...line,
				},
				{ account_id: accounts.get('Amazon Sales'), debit_or_credit: 'credit', amount },
			],
		});
	const standing = (reference: string) =>
		sim
			.journals()
			.filter((one) => one.reference_number.trim().toLowerCase() === reference.toLowerCase());
	/** A token does not live as long as many histories take. */
	const signIn = async () => {
		credential = await connectedCredential(sim);
	};
	return { sim, run, journal, standing, accounts, signIn };
}

export type Workers = Awaited<ReturnType<typeof openWorkers>>;
