import { expect, it } from 'vitest';
import { charge, read, summary, table, v2Columns } from './reading.mjs';

const good = table([summary(), charge('5.00')]);
const columns = v2Columns.filter((name) => name !== 'amount-type' && name !== 'currency');

it.each([
	['emptyFile', '', /empty/],
	['emptyFile', '\n \r\n', /empty/],
	['noRows', table([]), /no rows/],
	['notASettlementReport', '<!DOCTYPE html><html>', /web page/],
	['notASettlementReport', '\n <html>', /web page/],
	['notASettlementReport', '<?xml version="1.0"?>', /web page/],
	['notASettlementReport', '<Error><Code>AccessDenied</Code></Error>', /web page/],
	['notASettlementReport', 'PK\x03\x04\x14\x00\x06\x00', /Excel workbook/],
	['notASettlementReport', '%PDF-1.7\n', /PDF/],
	['missingColumns', table([summary()], { columns }), /currency, amount-type/],
	['shortRow', `${good}1\t\t\t\t\t\tOrder\n`, /Row 4 /],
	['noSummaryRow', table([charge('5.00')]), /"1" \(from row 2\)/],
	['duplicateSummaryRow', table([summary(), summary()]), /row 3/],
	['mixedCurrencies', table([summary(), charge('5.00', { currency: 'SEK' })]), /row 3 is in SEK/],
	['unknownCurrency', table([summary({ currency: 'XXX' })]), /XXX/],
	['unreadableDate', table([summary({ 'deposit-date': 'soon' })]), /deposit-date "soon"/],
	['unreadableDate', table([summary(), charge('5.00', { 'posted-date-time': '?' })]), /row 3/],
])('refuses with %s', async (code, text, message) => {
	await expect(read(text)).rejects.toMatchObject({
		code,
		message: expect.stringMatching(message),
		nextStep: expect.stringMatching(/\w+\.$/),
	});
});

it('refuses a quotation mark that is never closed', async () => {
	const text = table([summary(), charge('5.00', { sku: '"a' })], { delimiter: ';' });
	await expect(read(text)).rejects.toMatchObject({ code: 'openQuote' });
	// A stray one is told from a long cell early, whatever comes after it.
	const rows = Array.from({ length: 200 }, () => charge('1.00', { sku: 'b' }));
	const long = table([summary(), charge('5.00', { sku: '"a' }), ...rows], { delimiter: ';' });
	const other = long.replace(/(b[^b]*)$/, '"$1');
	await expect(read(other)).rejects.toMatchObject({ code: 'openQuote' });
});

it.each(['\n', '\r\n', '\r'])(
	'counts rows alike at the line end %j, wherever chunks end',
	async (end) => {
		const text = table([summary(), charge('5.00'), charge('?')], { end });
		for (const size of [1, 2, 7, 4096]) {
			await expect(read(text, size)).rejects.toMatchObject({ details: { row: '4' } });
		}
	},
);
