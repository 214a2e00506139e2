import type { IDataObject } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { commission, fileItem, jsonOf, report, sale } from '../../../AmazonToZohoBooks/mapping.mts';
import { openBooks, type OpenBooks } from '../../connected.mts';

const opened: OpenBooks[] = [];
afterEach(async () => {
	for (const { sim } of opened.splice(0)) await sim.close();
});

async function open(lockedUntil?: string): Promise<OpenBooks> {
	const books = await openBooks({
		exchangeRates: { CAD: [{ effectiveDate: '2026-01-01', rate: '0.73' }] },
		...(lockedUntil === undefined ? {} : { lockedUntil }),
	});
	opened.push(books);
	return books;
}

const june = '2026-06-02 12:00:00 UTC';

/** A synthetic settlement of May and June 2026. */
const settlement = (currency = 'USD', storage = '-8.00', id = '29900000077') =>
	fileItem(
		report({
			id,
			currency,
			rows: [
				sale,
				commission,
				['other-transaction', 'other-transaction', 'Storage Fee', storage, june],
			],
		}),
	);

const map = async ({ sim }: OpenBooks, items = [settlement()], options: IDataObject = {}) =>
	await jsonOf(sim, items, {
		journalStatus: 'published',
		options: { timeZone: 'UTC', onLocked: 'nextOpenDay', ...options },
	});

async function post(books: OpenBooks, items: readonly IDataObject[]) {
	const parameters = {
		resource: 'journal',
		operation: 'createOrGet',
		payload: '={{ $json.payload }}',
	};
	const posted = await books.run({ parameters, items: items.map((json) => ({ json })) });
	return posted.map(({ json }) => json);
}

const outcomes = (posted: readonly IDataObject[]) =>
	posted.map(({ outcome, details }) => outcome ?? (details as IDataObject).code);

const dates = ({ sim }: OpenBooks) =>
	Object.fromEntries(
		sim
			.journals()
			.map((one) => [one.reference_number.replace('AMZ-S-29900000077-', ''), one.journal_date]),
	);

describe('a settlement whose days are locked in part', () => {
	it('is refused as it is, and written nowhere', async () => {
		const books = await open('2026-05-31');
		expect(
			outcomes(await post(books, await map(books, [settlement()], { onLocked: 'block' }))),
		).toEqual(['closedPeriod', 'closedPeriod']);
		expect(dates(books)).toEqual({});
	});

	it('has the locked part on the first open day, with its own day in the notes', async () => {
		const books = await open('2026-05-31');
		const [may, last] = await map(books);
		expect(may?.warnings).toEqual([
			'Journal AMZ-S-29900000077-202605 belongs to 2026-05-31, which is locked in Zoho Books: it is entered on 2026-06-01, the first open day, and its notes say so.',
		]);
		expect(last?.warnings).toEqual([]);
		expect(outcomes(await post(books, [may ?? {}, last ?? {}]))).toEqual(['created', 'created']);
		expect(dates(books)).toEqual({ '202605': '2026-06-01', '202606': '2026-06-03' });
		expect(books.sim.journals()[0]?.notes).toContain(
			', entered on 2026-06-01 instead of 2026-05-31 (locked).',
		);
	});

	it('is not posted again when more is locked later, or nothing any more', async () => {
		const books = await open('2026-05-31');
		const before = await map(books);
		await post(books, before);
		for (const lock of ['2026-09-30', null]) {
			books.sim.lock(lock);
			const again = await map(books);
			expect(again.map((one) => one.contentHash)).toEqual(before.map((one) => one.contentHash));
			expect(outcomes(await post(books, again))).toEqual(['alreadyPosted', 'alreadyPosted']);
		}
		expect(dates(books)).toEqual({ '202605': '2026-06-01', '202606': '2026-06-03' });
	});

	it('is found in a batch, however late it was entered', async () => {
		const books = await open('2026-12-31');
		const files = ['29900000077', '29900000088'].map((id) => settlement('USD', '-8.00', id));
		await post(books, await map(books, files));
		expect(new Set(Object.values(dates(books)))).toEqual(new Set(['2027-01-01']));
		for (const lock of ['2027-03-31', null]) {
			books.sim.lock(lock);
			const again = outcomes(await post(books, await map(books, files)));
			expect(again).toEqual(Array(4).fill('alreadyPosted'));
		}
	});

	it('asks for the lock dates once for all settlements, and not at all where nothing is to be moved', async () => {
		const books = await open('2026-05-31');
		const asked = () =>
			books.sim.requests.splice(0).filter(({ url }) => url.includes('/transactionlocks')).length;
		asked();
		await map(books, [settlement(), settlement('USD', '-9.00', '29900000088')]);
		expect(asked()).toBe(1);
		await map(books, [settlement()], { onLocked: 'block' });
		expect(asked()).toBe(0);
	});
});

describe('what belongs to a settlement whose days are locked', () => {
	it('its exchange difference stands on the day of its journal, once', async () => {
		const books = await open('2026-06-30');
		const options = { exchangeRateSource: 'zoho', createMissingAccounts: true };
		const file = () => ({
			...settlement('CAD'),
			json: {
				createdTime: new Date().toISOString(),
				financialEventGroup: {
					originalTotal: { amount: '77.00', currency: 'CAD' },
					convertedTotal: { amount: '56.00', currency: 'USD' },
					processingStatus: 'Closed',
					fundTransferStatus: 'Succeeded',
				},
			},
		});
		const posted = await post(books, await map(books, [file()], options));
		expect(outcomes(posted)).toEqual(['created', 'created', 'created']);
		expect(dates(books)).toEqual({
			'202605': '2026-07-01',
			'202606': '2026-07-01',
			'202606-FX': '2026-07-01',
		});
		books.sim.lock('2026-09-30');
		const again = await post(books, await map(books, [file()], options));
		expect(outcomes(again)).toEqual(Array(3).fill('alreadyPosted'));
	});

	it('a version issued anew takes back the first on the first open day', async () => {
		const books = await open();
		await post(books, await map(books));
		books.sim.lock('2026-05-31');
		const options = { onContentChanged: 'reverse' };
		const anew = () => map(books, [settlement('USD', '-6.50')], options);
		expect(outcomes(await post(books, await anew()))).toEqual(['created', 'created']);
		expect(dates(books)).toEqual({
			'202605': '2026-05-31',
			'202605-R1': '2026-06-01',
			'202605-V2': '2026-06-01',
			'202606': '2026-06-03',
			'202606-R1': '2026-06-03',
			'202606-V2': '2026-06-03',
		});
		books.sim.lock('2026-08-31');
		expect(outcomes(await post(books, await anew()))).toEqual(['alreadyPosted', 'alreadyPosted']);
		const third = await map(books, [settlement('USD', '-5.00')], options);
		expect(outcomes(await post(books, third))).toEqual(['created', 'created']);
		expect(dates(books)).toMatchObject({ '202605-R2': '2026-09-01', '202605-V3': '2026-09-01' });
	});
});
