import { Refusal } from '../../refusal';
import type { RefusalCode } from '../../refusalCodes';

const again = 'Download the settlement report again from Amazon and hand it over unchanged.';
const refuse = (code: RefusalCode, message: string, next = again, details = {}): Refusal =>
	new Refusal(code, message, next, details);

/** What is wrong with a settlement file, in a bookkeeper's words. */
export const refusals = {
	emptyFile: () => refuse('emptyFile', 'The settlement file is empty.'),
	noRows: () => refuse('noRows', 'The settlement file has column names but no rows.'),
	notAReport: () =>
		refuse('notASettlementReport', 'The file is a web page or XML, not a settlement report.'),
	otherFile: (name: string) =>
		refuse(
			'notASettlementReport',
			`The file is ${name}, not a settlement report.`,
			'Download the flat file settlement report (V2) from Amazon, a text file, and hand it over unchanged.',
		),
	undecodable: () =>
		refuse('undecodableText', 'The file is neither UTF-8 nor Shift_JIS text, as yen reports are.'),
	openQuote: (row: number) =>
		refuse('openQuote', `A quotation mark opened in row ${row} is never closed.`),
	lineTooLong: (row: number) =>
		refuse(
			'lineTooLong',
			`Line ${row} is longer than any row of a settlement report.`,
			'Check that the file is a settlement report of Amazon, and hand it over unchanged.',
			{ row: `${row}` },
		),
	damagedPeriod: (settlementId: string, row: number, period: string) =>
		refuse(
			'damagedPeriod',
			`Settlement ${settlementId}, row ${row}: the period ${period} is longer than a year; a date is damaged.`,
			undefined,
			{ settlementId, row: `${row}`, period },
		),
	shortRow: (row: number, cells: number, needed: number) =>
		refuse('shortRow', `Row ${row} is cut off: it has ${cells} cells of at least ${needed}.`),
	noSummary: (settlementId: string, row: number) =>
		refuse(
			'noSummaryRow',
			`Settlement "${settlementId}" (from row ${row}) has no row with its total-amount.`,
			undefined,
			{ settlementId },
		),
	twoSummaries: (settlementId: string, row: number) =>
		refuse(
			'duplicateSummaryRow',
			`Settlement ${settlementId} has a second row with a total-amount: row ${row}.`,
			'Hand over each settlement once; the file seems to hold it twice.',
			{ settlementId },
		),
	mixedCurrencies: (settlementId: string, row: number, currency: string, found: string) =>
		refuse(
			'mixedCurrencies',
			`Settlement ${settlementId} is in ${currency}, but row ${row} is in ${found}.`,
			undefined,
			{ settlementId },
		),
	unreadableAmount: (settlementId: string, row: number, column: string, text: string) =>
		refuse(
			'unreadableAmount',
			`Settlement ${settlementId}, row ${row}: ${column} "${text}" is not an amount, or is not written like the other amounts.`,
			`${again} If it says the same, ask Amazon what the amount is.`,
			{ settlementId, row: `${row}`, column, text },
		),
	undecidableAmounts: (settlementId: string, row: number) =>
		refuse(
			'undecidableAmounts',
			`Settlement ${settlementId}: from row ${row} amounts may be read with decimal point or comma.`,
			'Ask for the V2 flat file of the same settlement, whose amounts have two decimals.',
			{ settlementId },
		),
	unreadableDate: (settlementId: string, row: number, column: string, text: string) =>
		refuse(
			'unreadableDate',
			`Settlement ${settlementId}, row ${row}: ${column} "${text}" is not a clear date.`,
			undefined,
			{ settlementId, row: `${row}`, column, text },
		),
};
