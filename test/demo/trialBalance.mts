import { parseAmount, type Thousandths } from './amount.mts';
import { amountOf } from './reconcile.mts';
import type { ZohoJournal, ZohoLine } from './zohoReader.mts';

/** Zoho's own base amount of a line; its amount where the journal is in the base currency. */
export function baseAmount(line: ZohoLine): Thousandths {
	const size = parseAmount(String(line.bcy_amount ?? line.amount)) ?? 0n;
	return amountOf(line) < 0n ? -size : size;
}

/** Debits less credits of every account that has lines, by account name. */
export function trialBalance(journals: readonly ZohoJournal[]): Map<string, Thousandths> {
	const balances = new Map<string, Thousandths>();
	for (const line of journals.flatMap(({ line_items }) => line_items)) {
		const before = balances.get(line.account_name) ?? 0n;
		balances.set(line.account_name, before + baseAmount(line));
	}
	return new Map([...balances].sort(([one], [other]) => one.localeCompare(other)));
}
