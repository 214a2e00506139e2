import type { Account, ZohoBooks } from '../../../../clients/zohoBooks/zohoBooks';
import type { Clock } from '../../../../clients/transport/clock';
import { pause } from '../../../../clients/transport/waiting';
import { isForJournals } from '../../../../domain/ledger/chartOfAccounts';
import { Refusal } from '../../../../domain/refusal';
import { finding, lookedAt, type Finding } from './finding';

const check = 'searchLag';
const longest = 120_000;
const between = 500;

export interface LagWorld {
	readonly clock: Clock;
	readonly stop?: AbortSignal;
	/** Today where the books are, `yyyy-mm-dd`. */
	readonly today: string;
	/** Takes what was measured, in milliseconds, for what posts afterwards. */
	readonly remember: (milliseconds: number) => void;
}

/**
 * How long Zoho's search misses a journal that was just written: writes one draft, looks for it until it
 * shows, and deletes it. It tells by the way whether Zoho numbers journals by itself.
 */
export const searchLag = async (zoho: ZohoBooks, world: LagWorld): Promise<Finding> =>
	await lookedAt(check, async () => {
		const reference = `CHECK-${world.clock.now()}`;
		const { journal_id: id } = await zoho.createJournal(
			draftOf(await twoAccounts(zoho), reference, world),
		);
		const lag = await untilShown(zoho, reference, world).finally(
			async () => await takenBack(zoho, id, reference),
		);
		world.remember(lag ?? longest);
		return told(lag);
	});

function told(lag: number | null): Finding {
	if (lag === null) {
		const found = `The search did not show a new journal within ${longest / 1000} seconds.`;
		return finding(check, 'attention', found, 'Run this again later: Zoho Books may be busy.');
	}
	const seconds = (lag / 1000).toFixed(1);
	const wait = Math.ceil(lag / 1000) + 2;
	const found = `The search shows a new journal after ${seconds} seconds; one draft was written and deleted.`;
	return lag <= 4_000
		? finding(check, 'ok', found, '', { seconds })
		: finding(
				check,
				'attention',
				found,
				`Until n8n starts anew, Create or Get waits as long by itself. For good, set its "Wait Before the Last Look" to ${wait} seconds.`,
				{ seconds },
			);
}

async function untilShown(zoho: ZohoBooks, reference: string, { clock, stop }: LagWorld) {
	const written = clock.now();
	while (clock.now() - written <= longest) {
		const rows = await zoho.listJournals({ reference_number: reference });
		if (rows.some((row) => row.reference_number === reference)) return clock.now() - written;
		await pause(clock, between, stop);
	}
	return null;
}

async function takenBack(zoho: ZohoBooks, id: string, reference: string): Promise<void> {
	await zoho.deleteJournal(id).catch((error: unknown) => {
		const why = error instanceof Error ? error.message : String(error);
		throw new Refusal(
			'duplicateLeft',
			`The draft journal ${reference} that this check wrote could not be deleted: ${why}`,
			'Delete that draft in Zoho Books. It does not count in any account.',
			{ journalId: id },
		);
	});
}

async function twoAccounts(zoho: ZohoBooks): Promise<[Account, Account]> {
	const usable = ['expense', 'income', 'other_current_asset', 'equity'];
	const accounts = await zoho.listAccounts({ filter_by: 'AccountType.Active' });
	const [first, second] = accounts.filter(
		({ account_type: type }) => isForJournals(type) && usable.includes(type),
	);
	if (first && second) return [first, second];
	throw new Refusal(
		'missingAccount',
		'The chart of accounts has no two accounts that a draft journal could use.',
		'Create the accounts that you want to book to, and run this again.',
	);
}

const draftOf = ([debit, credit]: [Account, Account], reference: string, { today }: LagWorld) => ({
	journal_date: today,
	reference_number: reference,
	notes: 'Written by the check of the organization, which deletes it again.',
	status: 'draft',
	line_items: [
		{ account_id: debit.account_id, debit_or_credit: 'debit', amount: 1 },
		{ account_id: credit.account_id, debit_or_credit: 'credit', amount: 1 },
	],
});
