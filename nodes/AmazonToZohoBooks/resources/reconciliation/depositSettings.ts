import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { accountOf, type LedgerAccount } from '../../../domain/ledger/chartOfAccounts';
import type { MatchSettings } from '../../../domain/reconciliation/bank/bankLine';
import type { DepositAccounts } from '../../../domain/reconciliation/bank/booking';
import { Refusal } from '../../../domain/refusal';
import { accountChoice } from '../../panel/accountChoices';
import { words } from '../../panel/settings';

export const depositSettings = (options: IDataObject): MatchSettings => ({
	withinDays: Number(options.withinDays ?? 10),
	words: words(options.words ?? 'amazon, amzn'),
	largestFee: String(options.largestFee ?? '').trim(),
});

/** The accounts that are chosen; clearing has a default name, the others may be left out. */
export const depositAccounts = (
	options: IDataObject,
	chart: readonly LedgerAccount[],
): DepositAccounts => ({
	clearing: idOf(options.clearing ?? 'Amazon Clearing', chart),
	bankFees: idOf(options.bankFees, chart),
	conversion: idOf(options.conversion, chart),
});

function idOf(picked: unknown, chart: readonly LedgerAccount[]): string {
	const choice = accountChoice(picked);
	if (!choice) return '';
	const found = accountOf(chart, choice, choice.value);
	if (found) return found.accountId;
	throw new Refusal(
		'missingAccount',
		`The account "${choice.value}" does not exist in Zoho Books.`,
		'Choose another account under Options.',
		{ account: choice.value },
	);
}

export const chosenBank = (ctx: IExecuteFunctions): string =>
	String(ctx.getNodeParameter('bankAccount', 0, '', { extractValue: true }) ?? '').trim();
