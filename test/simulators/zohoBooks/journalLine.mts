import { converted, decimalOf, exactUnits } from './decimal.mts';
import { invalidValue } from './errors.mts';
import { type Fields, isFields, textField } from './fields.mts';
import {
	accountMissing,
	accountNotApplicable,
	invalidAmount,
	taxNotSupported,
} from './journalErrors.mts';
import { basePrecision } from './precision.mts';
import type { Account, Books, Currency, JournalLine } from './records.mts';

/** One line of a journal, with its base amount: each line rounded by itself, half up (assumed). */
export function readLine(
	books: Books,
	line: Fields,
	currency: Currency,
	exchangeRate: string,
): Omit<JournalLine, 'lineId'> {
	const side = textField(line, 'debit_or_credit', 100);
	if (side !== 'debit' && side !== 'credit') throw invalidValue('debit_or_credit');
	if (textField(line, 'tax_id', 100) !== '' && !books.takesTax) throw taxNotSupported();
	const customerId = textField(line, 'customer_id', 100);
	const account = readAccount(books, line);
	refuseUnsuitable(books, account, customerId, currency);
	const amount = readAmount(line, currency);
	const rate = decimalOf(exchangeRate) ?? { units: 1n, scale: 0 };
	const precise = { units: amount, scale: currency.precision };
	return {
		accountId: account.accountId,
		customerId,
		side,
		amount,
		description: textField(line, 'description', 500),
		taxId: textField(line, 'tax_id', 100),
		projectId: textField(line, 'project_id', 100),
		locationId: textField(line, 'location_id', 100),
		tags: Array.isArray(line.tags) ? line.tags.filter(isFields) : [],
		baseAmount: converted(precise, rate, basePrecision(books)),
	};
}

/** An account that does not exist: code 2, assumed. */
function readAccount({ accounts }: Books, line: Fields): Account {
	const id = textField(line, 'account_id', 100);
	if (id === '') throw accountMissing();
	const account = accounts.find(({ accountId }) => accountId === id);
	if (account === undefined) throw invalidValue('account_id');
	return account;
}

/** C: bank 11016; Nango, C: contact for receivable and payable; kb acc-addcurrency: receivable in base currency only. */
function refuseUnsuitable(
	{ baseCurrency }: Books,
	{ name, type, active }: Account,
	customerId: string,
	currency: Currency,
): void {
	const refuse = (why: string) => accountNotApplicable(name, why);
	if (!active) throw refuse('it is inactive');
	if (type === 'bank' || type === 'credit_card') throw refuse(`its type is ${type}`);
	const isOpenItem = type === 'accounts_receivable' || type === 'accounts_payable';
	if (isOpenItem && customerId === '') throw refuse('it needs a customer or vendor');
	if (type === 'accounts_receivable' && currency.code !== baseCurrency) {
		throw refuse('it takes the base currency only');
	}
}

/** C: positive, with no more decimals than the currency has. */
function readAmount(line: Fields, { precision }: Currency): bigint {
	const amount = decimalOf(line.amount);
	const units = amount === undefined ? undefined : exactUnits(amount, precision);
	if (units === undefined || units <= 0n) throw invalidAmount();
	return units;
}
