import type { IDataObject } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { fileItem, jsonOf, report } from '../../../AmazonToZohoBooks/mapping.mts';
import { faultAtCall, type FaultKind } from '../../../../simulators/shared/faults.mts';
import type { ZohoBooksOptions } from '../../../../simulators/zohoBooks/index.mts';
import { openBooks, type OpenBooks } from '../../connected.mts';

const opened: OpenBooks[] = [];
afterEach(async () => {
	for (const { sim } of opened.splice(0)) await sim.close();
});

const open = async (options: ZohoBooksOptions = {}) => {
	const books = await openBooks(options);
	opened.push(books);
	return books;
};

const june = '2026-06-02 12:00:00 UTC';

/** A synthetic settlement of May and June; each time that Amazon issues it, its June is another. */
const issued = (storage: string, currency = 'USD') =>
	fileItem(
		report({
			currency,
			rows: [
				['Order', 'ItemPrice', 'Principal', '90.00'],
				['Order', 'ItemPrice', 'Principal', '45.00', june],
				['other-transaction', 'other-transaction', 'Storage Fee', storage, june],
			],
		}),
	);

const map = async (
	{ sim }: OpenBooks,
	storage: string,
	options: IDataObject = {},
	currency = 'USD',
) =>
	await jsonOf(sim, [issued(storage, currency)], {
		journalStatus: 'published',
		options: {
			timeZone: 'UTC',
			onContentChanged: 'reverse',
			exchangeRateSource: 'fixed',
			fixedRate: '0.7312345',
			...options,
		},
	});

const post = async (books: OpenBooks, items: readonly IDataObject[]) =>
	(
		await books.run({
			parameters: {
				resource: 'journal',
				operation: 'createOrGet',
				payload: '={{ $json.payload }}',
			},
			items: items.map((json) => ({ json })),
		})
	).map(({ json }) => json);

const references = ({ sim }: OpenBooks) =>
	sim
		.journals()
		.map(({ reference_number }) => reference_number.replace('AMZ-S-29900000077-', ''))
		.sort();

/** What all journals together come to, by account. */
const balances = ({ sim }: OpenBooks) => {
	const sums = new Map<string, number>();
	for (const { line_items } of sim.journals()) {
		for (const { account_name, debit_or_credit, amount } of line_items) {
			const cents = Math.round(Number(amount) * 100) * (debit_or_credit === 'debit' ? 1 : -1);
			sums.set(account_name, (sums.get(account_name) ?? 0) + cents);
		}
	}
	return Object.fromEntries([...sums].filter(([, cents]) => cents !== 0).sort());
};

const afterFirst = ['202605', '202605-R1', '202605-V2', '202606', '202606-R1', '202606-V2'];
const afterSecond = [...afterFirst, '202605-R2', '202605-V3', '202606-R2', '202606-V3'].sort();

const booked = (storage: number) => ({
	'Amazon Clearing': 13_500 - storage,
	'Amazon Sales': -13_500,
	'Amazon Storage Fees': storage,
});

describe('a settlement that Amazon issues anew', () => {
	it.each(['USD', 'CAD'])(
		'is taken back as a whole, and posted as the next version, in %s',
		async (currency) => {
			const books = await open();
			await post(books, await map(books, '-8.00', {}, currency));
			const second = await post(books, await map(books, '-6.50', {}, currency));
			expect(second.map(({ outcome }) => outcome)).toEqual(['created', 'created']);
			expect(references(books)).toEqual(afterFirst);
			expect(balances(books)).toEqual(booked(650));
			await post(books, await map(books, '-7.00', {}, currency));
			expect(references(books)).toEqual(afterSecond);
			expect(balances(books)).toEqual(booked(700));
			const dates = books.sim
				.journals()
				.map((one) => `${one.reference_number.slice(18, 24)} ${one.journal_date}`);
			expect(new Set(dates)).toEqual(new Set(['202605 2026-05-31', '202606 2026-06-03']));
		},
	);

	it('is found as the version that stands, whatever is to be done with changes', async () => {
		const books = await open();
		await post(books, await map(books, '-8.00'));
		await post(books, await map(books, '-6.50'));
		for (const onContentChanged of ['reverse', 'block']) {
			const again = await post(books, await map(books, '-6.50', { onContentChanged }));
			expect(again.map(({ outcome }) => outcome)).toEqual(['alreadyPosted', 'alreadyPosted']);
		}
		expect(references(books)).toEqual(afterFirst);
	});

	it('is only reported where nothing else is chosen, with the totals of both', async () => {
		const books = await open();
		await post(books, await map(books, '-8.00'));
		const [, changed] = await post(books, await map(books, '-6.50', { onContentChanged: 'block' }));
		expect(changed?.details).toMatchObject({
			code: 'contentChanged',
			postedTotal: '127.00',
			newTotal: '128.50',
		});
		expect(references(books)).toEqual(['202605', '202606']);
	});

	it('is left as it is where a person changed a journal of it', async () => {
		const books = await open();
		await post(books, await map(books, '-8.00'));
		const [may] = books.sim.journals();
		const journal = await books.zoho.getJournal(may?.journal_id ?? '');
		const lines = (journal.line_items as IDataObject[]).map(
			({ account_id, amount, debit_or_credit, description }, at) => ({
				account_id: at === 0 ? books.account('Amazon Refunds') : account_id,
				amount,
				debit_or_credit,
				description,
			}),
		);
		await books.zoho.updateJournal(journal.journal_id, {
			journal_date: journal.journal_date,
			reference_number: journal.reference_number,
			notes: journal.notes,
			line_items: lines,
		});
		const refused = await post(books, await map(books, '-6.50'));
		expect(refused.map(({ details }) => (details as IDataObject).code)).toEqual([
			'contentChanged',
			'contentChanged',
		]);
		expect(references(books)).toEqual(['202605', '202606']);
	});
});

describe('a run that breaks off', () => {
	const kinds: readonly FaultKind[] = ['status500', 'lostAnswer'];
	const writes = [1, 2, 3, 4];
	it.each(kinds.flatMap((kind) => writes.map((write) => [kind, write] as const)))(
		'with %s at write %i is completed by the next',
		async (kind, write) => {
			const books = await open();
			await post(books, await map(books, '-8.00'));
			books.sim.faults.push(
				faultAtCall(
					kind,
					write,
					({ method, path }) => method === 'POST' && path.endsWith('/journals'),
				),
			);
			await post(books, await map(books, '-6.50'));
			books.sim.faults.length = 0;
			await post(books, await map(books, '-6.50'));
			expect(references(books)).toEqual(afterFirst);
			expect(balances(books)).toEqual(booked(650));
		},
	);
});
