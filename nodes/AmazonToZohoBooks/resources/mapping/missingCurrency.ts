import type { IExecuteFunctions } from 'n8n-workflow';
import { currencyBook } from '../../../clients/zohoBooks/books';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import type { Books } from '../../../domain/mapping/books';
import { decimalsOf } from '../../../domain/money/currency';

/** Adds a currency that the organization lacks, once; answers with the books that have it. */
export async function withMissingCurrency(
	ctx: IExecuteFunctions,
	code: string,
	books: Books,
): Promise<Books> {
	if (books.hasCurrency(code)) return books;
	const zoho = createZohoBooks(ctx, books.organizationId);
	const asked = zoho.ask({
		method: 'POST',
		path: '/settings/currencies',
		body: currencyBody(code),
		subject: `currency ${code}`,
	});
	const refused = await asked.then(
		() => null,
		(error: unknown) => error,
	);
	// Another run may have added it just before: Zoho Books takes no second one of a code.
	const known = currencyBook(await zoho.listCurrencies(), zoho);
	if (refused !== null && !known.hasCurrency(code)) throw refused;
	return { ...books, ...known };
}

/** https://www.zoho.com/books/api/v3/currency/#create-a-currency */
export function currencyBody(code: string) {
	const decimals = decimalsOf(code);
	return {
		currency_code: code,
		currency_symbol: code,
		price_precision: decimals,
		currency_format: decimals === 0 ? '1,234,567' : `1,234,567.${decimals === 3 ? '899' : '89'}`,
	};
}
