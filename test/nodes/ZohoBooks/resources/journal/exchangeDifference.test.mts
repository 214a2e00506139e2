import type { IDataObject } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { fileItem, jsonOf, report, sale } from '../../../AmazonToZohoBooks/mapping.mts';
import type { ZohoBooksOptions } from '../../../../simulators/zohoBooks/index.mts';
import { createOrGet, detailsOf, openBooks, type OpenBooks } from '../../connected.mts';

const opened: OpenBooks[] = [];
afterEach(async () => {
	for (const { sim } of opened.splice(0)) await sim.close();
});

const open = async (options: ZohoBooksOptions = {}) => {
	const books = await openBooks({
		exchangeRates: { CAD: [{ effectiveDate: '2026-01-01', rate: '0.73' }] },
		...options,
	});
	opened.push(books);
	return books;
};

const main = 'AMZ-S-29900000077-202606';

const sales = [
	['Order', 'ItemPrice', 'Principal', '60.00'],
	['Order', 'ItemPrice', 'Principal', '40.00', '2026-06-02 12:00:00 UTC'],
] as const;

/** A synthetic settlement of 100.00 CAD in June, and what Amazon paid for it. */
const settlement = (paid: string | null, status = 'Succeeded', converted = 'USD') =>
	issued(sales, '100.00', paid, status, converted);

const issued = (
	rows: Parameters<typeof report>[0]['rows'],
	total: string,
	paid: string | null,
	status = 'Succeeded',
	converted = 'USD',
) =>
	fileItem(report({ rows, currency: 'CAD' }), {
		createdTime: new Date().toISOString(),
		financialEventGroup: {
			originalTotal: { amount: total, currency: 'CAD' },
			convertedTotal: paid === null ? null : { amount: paid, currency: converted },
			processingStatus: 'Closed',
			fundTransferStatus: status,
		},
	});

const map = async ({ sim }: OpenBooks, paid: string | null, options: IDataObject = {}) =>
	await jsonOf(sim, [settlement(paid)], {
		journalStatus: 'published',
		options: {
			exchangeRateSource: 'zoho',
			timeZone: 'UTC',
			createMissingAccounts: true,
			...options,
		},
	});

const payloads = (items: readonly IDataObject[]) => items.map(({ payload }) => payload);

const post = async (books: OpenBooks, items: readonly IDataObject[]) =>
	(await books.run(createOrGet(...payloads(items)))).map(({ json }) => json);

const standing = ({ sim }: OpenBooks) =>
	sim.journals().map(({ reference_number, currency_code, line_items }) => ({
		reference_number,
		currency_code,
		lines: line_items.map((line) => [
			/\[(?<category>\w+)\]$/.exec(String(line.description))?.groups?.category,
			line.debit_or_credit,
			line.amount,
		]),
	}));

const difference = (
	sides: ['debit' | 'credit', 'debit' | 'credit'],
	amount: number,
	category: string,
) => ({
	reference_number: `${main}-FX`,
	currency_code: 'USD',
	lines: [
		['clearing', sides[0], amount],
		[category, sides[1], amount],
	],
});

describe('the exchange difference of a settlement', () => {
	it('brings clearing to what Amazon paid, in the base currency, on the settlement’s last day', async () => {
		const books = await open();
		const items = await map(books, '73.12');
		expect(items.at(-1)).toMatchObject({ key: `${main}-FX`, exchangeRate: '1' });
		const posted = await post(books, items);
		expect(posted.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created']);
		expect(standing(books).at(-1)).toEqual(
			difference(['debit', 'credit'], 0.12, 'exchangeDifference'),
		);
		expect(books.sim.journals().at(-1)).toMatchObject({
			journal_date: '2026-06-03',
			status: 'published',
			exchange_rate: 1,
		});
		const clearing = books.sim.trialBalance().find((row) => row.account_name === 'Amazon Clearing');
		expect(clearing).toMatchObject({ debit: '73.12', credit: '0.00' });
	});

	it('is Amazon’s conversion fee where sales are booked at a reference rate', async () => {
		const books = await open();
		const options = {
			exchangeRateSource: 'amazon',
			referenceRate: 'fixed',
			referenceRateValue: '0.74',
		};
		const items = await map(books, '73.12', options);
		expect(items[0]).toMatchObject({ exchangeRate: '0.74', exchangeRateSource: 'fixed' });
		await post(books, items);
		expect(standing(books).at(-1)).toEqual(difference(['credit', 'debit'], 0.88, 'conversionFees'));
	});

	it('is not asked for where the rate that Amazon paid can leave none', async () => {
		const books = await open();
		const items = await map(books, '73.12', { exchangeRateSource: 'amazon' });
		expect(items.map(({ key }) => key)).not.toContain(`${main}-FX`);
	});

	it('is left out where Zoho Books shows just what Amazon paid', async () => {
		const books = await open();
		const items = await map(books, '73.12');
		const { payload } = items.at(-1) ?? {};
		const told = payload as { exchange_difference: { paid: string } };
		told.exchange_difference.paid = '73.00';
		const posted = await post(books, items);
		expect(posted.at(-1)).toMatchObject({
			outcome: 'skipped',
			reason: expect.stringMatching(/nothing to book.*just what Amazon paid/),
		});
		expect(books.sim.journals()).toHaveLength(items.length - 1);
	});

	it.each([
		['paid in its own currency', null, 'CAD'],
		['converted into a third currency', '62.10', 'EUR'],
	])('does not exist for a payout %s', async (_how, paid, into) => {
		const books = await open();
		const options = { timeZone: 'UTC' };
		const [first, ...others] = await jsonOf(books.sim, [settlement(paid, 'Succeeded', into)], {
			options,
		});
		expect(first).toMatchObject({
			exchangeRate: '0.73',
			exchangeRateSource: 'zoho',
			warnings: [expect.stringMatching(/Amazon names no rate from CAD to USD.*0\.73/)],
		});
		expect([first, ...others].map(({ key }: IDataObject = {}) => key)).not.toContain(`${main}-FX`);
	});

	it('waits until Amazon names what it paid, and its journal does not', async () => {
		const books = await open();
		const options = { exchangeRateSource: 'zoho', timeZone: 'UTC' };
		const items = await jsonOf(books.sim, [settlement(null, 'Processing')], { options });
		const posted = await post(books, items);
		expect(posted.map(({ outcome }) => outcome)).toEqual(['created', 'created', undefined]);
		expect((posted.at(-1)?.details as IDataObject).code).toBe('waiting');
		const later = await post(books, await map(books, '73.12', { asOf: '2026-06-20T00:00:00Z' }));
		expect(later.at(-1)?.outcome).toBe('created');
	});
});

describe('posted exactly once', () => {
	it('by itself, from the JSON text of its audit row, in a later run', async () => {
		const books = await open();
		const items = await map(books, '73.12');
		await post(books, items.slice(0, -1));
		const text = JSON.stringify(payloads(items).at(-1));
		for (const outcome of ['created', 'alreadyPosted']) {
			const [item] = await books.run(createOrGet(text));
			expect(item?.json.outcome).toBe(outcome);
		}
		expect(standing(books)).toHaveLength(items.length);
	});

	it('in every order, and again with its journals', async () => {
		const books = await open();
		const items = await map(books, '73.12');
		const posted = await post(books, [...items].reverse());
		expect(posted.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created']);
		const again = await post(books, items);
		expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['alreadyPosted']));
		expect(standing(books)).toHaveLength(items.length);
	});

	it('needs no calls of its own where there is none', async () => {
		const books = await open();
		const items = await map(books, '73.12', { exchangeRateSource: 'amazon' });
		books.sim.requests.splice(0);
		await post(books, items);
		expect(books.sim.requests).toHaveLength(items.length + 2);
	});
});

describe('is refused', () => {
	it('while its journal is not in Zoho Books', async () => {
		const books = await open();
		const items = await map(books, '73.12');
		const [item] = await books.run(createOrGet(...payloads(items).slice(-1)));
		expect(item?.json.error).toContain(`Journal ${main} is not in Zoho Books`);
		expect(detailsOf(item)).toMatchObject({ code: 'notFound' });
	});

	it('with its journal, for the same cause', async () => {
		const books = await open({ lockedUntil: '2026-12-31' });
		const posted = await post(books, await map(books, '73.12'));
		const codes = posted.map(({ details }) => (details as IDataObject).code);
		expect(new Set(codes)).toEqual(new Set(['closedPeriod']));
		expect(String(posted.at(-1)?.error)).toContain('-FX (not sent)');
	});

	it('where a person changed the clearing line', async () => {
		const books = await open();
		const items = await map(books, '73.12');
		const [posted] = await post(books, items.slice(0, -1)).then((done) => done.slice(-1));
		await books.zoho.ask({
			method: 'PUT',
			path: `/journals/${String(posted?.journalId)}`,
			subject: 'journal',
			body: {
				// Zoho wants the date in every change.
				journal_date: (await books.zoho.getJournal(String(posted?.journalId))).journal_date,
				line_items: [
					{ account_id: books.account('Amazon Clearing'), debit_or_credit: 'debit', amount: 90 },
					{ account_id: books.account('Amazon Sales'), debit_or_credit: 'credit', amount: 90 },
				],
			},
		});
		const [item] = await books.run(createOrGet(...payloads(items).slice(-1)));
		expect(detailsOf(item)).toMatchObject({ code: 'contentChanged' });
		expect(item?.json.error).toContain('no longer has its clearing line of 100.00');
	});
});

describe('a currency that the organization lacks', () => {
	const inDinars = () => fileItem(report({ rows: [sale], currency: 'KWD', total: '100.000' }));
	const options = { exchangeRateSource: 'fixed', fixedRate: '3.25', timeZone: 'UTC' };

	it('is an error that names it', async () => {
		const { sim } = await open();
		const [item] = await jsonOf(sim, [inDinars()], { options });
		expect(item).toMatchObject({ details: { code: 'missingCurrency', currency: 'KWD' } });
		expect(String(item?.error)).toContain('KWD');
	});

	it('is added once where that is allowed, with its decimals', async () => {
		const { sim, zoho } = await open();
		const parameters = { options: { ...options, createMissingCurrency: true } };
		await jsonOf(sim, [inDinars()], parameters);
		const items = await jsonOf(sim, [inDinars(), inDinars()], parameters);
		expect(items.every(({ error }) => error === undefined)).toBe(true);
		const added = (await zoho.listCurrencies()).filter((one) => one.currency_code === 'KWD');
		expect(added).toMatchObject([{ price_precision: 3 }]);
	});
});

describe('the exchange difference of a settlement that Amazon issues anew', () => {
	const storage = ['other-transaction', 'other-transaction', 'Storage Fee', '-10.00'] as const;
	const anew = [...sales, storage];
	const options = {
		exchangeRateSource: 'zoho',
		timeZone: 'UTC',
		createMissingAccounts: true,
		onContentChanged: 'reverse',
	};
	const mapped = async ({ sim }: OpenBooks, item: ReturnType<typeof fileItem>) =>
		await jsonOf(sim, [item], { journalStatus: 'published', options });
	const postItems = async (books: OpenBooks, items: readonly IDataObject[]) =>
		await books.run({
			parameters: {
				resource: 'journal',
				operation: 'createOrGet',
				payload: '={{ $json.payload }}',
			},
			items: items.map((json) => ({ json })),
		});
	const clearing = ({ sim }: OpenBooks) =>
		sim.trialBalance().find((row) => row.account_name === 'Amazon Clearing');
	const differences = ({ sim }: OpenBooks) =>
		sim
			.journals()
			.map(({ reference_number }) => reference_number)
			.filter((reference) => reference.includes('FX'))
			.sort();
	const expected = [`${main}-FX`, `${main}-FX-R1`, `${main}-V2-FX`];

	it('is taken back and booked anew with it, also where the difference is the same', async () => {
		const books = await open();
		await postItems(books, await mapped(books, settlement('73.12')));
		const again = await mapped(books, issued(anew, '90.00', '65.82'));
		await postItems(books, again);
		expect(differences(books)).toEqual(expected);
		expect(clearing(books)).toMatchObject({ debit: '65.82', credit: '0.00' });
		await postItems(books, again);
		expect(differences(books)).toEqual(expected);
	});

	it('is booked for the version that stands, where it is replayed by itself', async () => {
		const books = await open();
		await postItems(books, await mapped(books, settlement('73.12')));
		const again = await mapped(books, issued(anew, '90.00', '65.82'));
		await postItems(books, again.slice(0, -1));
		expect(differences(books)).toEqual(expected.slice(0, 2));
		await postItems(books, again.slice(-1));
		expect(differences(books)).toEqual(expected);
		expect(clearing(books)).toMatchObject({ debit: '65.82', credit: '0.00' });
	});
});
