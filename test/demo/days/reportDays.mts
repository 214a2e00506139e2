import { writeFile } from 'node:fs/promises';
import { show } from '../amount.mts';
import type { Flags } from '../flags.mts';
import { journalExample } from '../golden.mts';
import { printFailures, printJournals, printLast, printTrialBalance } from '../print.mts';
import { print, table, title } from '../table.mts';
import { trialBalance } from '../trialBalance.mts';
import { readJournals, type ZohoJournal } from '../zohoReader.mts';
import type { ZohoAddress } from '../zohoSignIn.mts';
import type { Balances } from './amazonReader.mts';
import type { Answers, WireTransaction } from './answers.mts';
import type { Ran } from './daysDemo.mts';
import { dateOf, reckon, type Reckoning } from './reckoning.mts';

interface Finished {
	readonly flags: Flags;
	readonly timeZone: string;
	readonly baseCurrency: string;
	readonly answers: Answers;
	/** Of this run and those before. */
	readonly transactions: readonly WireTransaction[];
	readonly before: readonly ZohoJournal[];
	readonly ran: Ran;
	readonly zoho: ZohoAddress;
	/** What Amazon says that it holds; only files tell nothing of it. */
	readonly balances?: Balances;
}

/** Reads everything back from Zoho Books, prints it, and writes the journals of this run. */
export async function reportDays(finished: Finished): Promise<void> {
	const { flags, timeZone, baseCurrency, answers, before, ran, zoho } = finished;
	const journals = await readJournals(zoho);
	const known = new Set(before.map(({ journal_id }) => journal_id));
	const fresh = journals.filter(({ journal_id }) => !known.has(journal_id));
	const dates = new Set(fresh.map(({ journal_date }) => journal_date));
	const booked = answers.files.filter(({ transactions }) =>
		flags.policy === 'settlement'
			? fresh.length > 0
			: transactions.some((one) => dates.has(dateOf(one, timeZone))),
	);
	const reckoning = reckonBooked(finished, journals);
	printJournals(journals);
	printTrialBalance(trialBalance(journals), baseCurrency);
	printReckoning(reckoning);
	printWaiting(ran);
	printFailures(ran.failed.map(({ error }) => String(error)));
	if (flags.json !== null) {
		const example = {
			file: answers.files.map(({ path }) => path).join(', '),
			policy: flags.policy,
			timeZone,
			journals: fresh.map((journal) => journalExample(journal, baseCurrency)),
		};
		await writeFile(flags.json, `${JSON.stringify([example], null, '\t')}\n`);
	}
	if (reckoning.difference !== 0n) process.exitCode = 1;
	printLast({
		settlements: answers.files.length,
		journals: journals.length,
		posted: booked.length,
		failed: ran.failed.length,
		difference: show(reckoning.difference),
	});
}

/** Days that wait or were refused are not in the books, and not reckoned with. */
function reckonBooked(
	{ flags, timeZone, transactions, ran, balances }: Finished,
	journals: readonly ZohoJournal[],
): Reckoning {
	const days = [
		...ran.mapped.filter(({ waiting }) => waiting).map(({ date }) => date),
		...ran.failed.map(({ details }) => (details as { date?: string } | undefined)?.date),
	];
	const left = new Set(days.map(String));
	const counted = transactions.filter((one) => !left.has(dateOf(one, timeZone)));
	return reckon(counted, journals, flags.policy, balances);
}

function printReckoning(reckoning: Reckoning): void {
	const { free, deferred, freeInZoho, deferredInZoho, held } = reckoning;
	title("Reconciliation: Amazon's totals against Zoho Books");
	table(
		[
			['', 'Amazon', 'Zoho Books'],
			['free, paid out or not', show(free), show(freeInZoho)],
			['held back', show(deferred), show(deferredInZoho)],
			...held.map(([name, amazon, zoho]) => [name, show(amazon), show(zoho)]),
		],
		[1, 2],
	);
}

function printWaiting({ mapped }: Ran): void {
	const waiting = mapped.filter((item) => item.waiting);
	if (waiting.length === 0) return;
	title('Waiting');
	for (const { reason } of waiting) print(`  ${String(reason)}`);
}
