import { readFile } from 'node:fs/promises';
import type { Answers } from './days/answers.mts';

interface StoredRate {
	readonly currency: string;
	readonly date: string;
	readonly rate: string;
}

/** What `--options` names: parameters of the mapper, and how the simulated books are. */
export interface DemoOptions {
	/** Of the mapper, by their names; `asOf` and `sellerCode` are among them. */
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly baseCurrency: string | null;
	/** Stored in Zoho Books, by currency. */
	readonly exchangeRates: Record<string, Array<{ effectiveDate: string; rate: string }>>;
}

export async function readOptions(path: string | null): Promise<DemoOptions> {
	const given = path === null ? {} : JSON.parse(await readFile(path, 'utf8'));
	const { baseCurrency = null, zohoRates = [], ...parameters } = given;
	const exchangeRates: DemoOptions['exchangeRates'] = {};
	for (const { currency, date, rate } of zohoRates as StoredRate[]) {
		(exchangeRates[currency] ??= []).push({ effectiveDate: date, rate });
	}
	return { parameters, baseCurrency, exchangeRates };
}

/** Books in the currency of the transactions, where nothing else is named and there is only one. */
export function baseCurrencyOf({ baseCurrency }: DemoOptions, { files }: Answers): string {
	const codes = files.flatMap(({ transactions }) =>
		transactions.map(({ totalAmount }) => totalAmount?.currencyCode ?? 'USD'),
	);
	const [first = 'USD', ...others] = new Set(codes);
	return baseCurrency ?? (others.length === 0 ? first : 'USD');
}
