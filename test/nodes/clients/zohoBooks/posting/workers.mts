import type { IDataObject } from 'n8n-workflow';
import { ledgerPort } from '../../../../../nodes/clients/zohoBooks/ledgerPort.ts';
import { postOnce } from '../../../../../nodes/domain/postOnce/postOnce.ts';
import type { Wanted } from '../../../../../nodes/domain/postOnce/wanted.ts';
import { Refusal } from '../../../../../nodes/domain/refusal.ts';
import { wantedJournal } from '../../../../../nodes/domain/zohoBooks/wantedJournal.ts';
import type { Turns } from '../../../../support/turns.mts';
import { Killed, openKillable } from './killable.mts';

/** What an item of a run ended in, and the ids that its audit row keeps. */
export interface Told {
	readonly code: string;
	readonly journalId: string;
}

/** Workers that post journals with the real client over HTTP, on the clock of `turns`. */
export async function openWorkers(turns: () => Turns) {
	const { sim, clientOf, clock, signIn } = await openKillable(turns);
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
	return { sim, run, journal, standing, accounts, signIn };
}

export type Workers = Awaited<ReturnType<typeof openWorkers>>;
