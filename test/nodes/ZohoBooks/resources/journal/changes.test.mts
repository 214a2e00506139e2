import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOrGet, detailsOf, openBooks, synthetic, type OpenBooks } from '../../connected.mts';

let books: OpenBooks;
beforeEach(async () => {
	books = await openBooks();
});
afterEach(async () => await books.sim.close());

const run = async (
	operation: string,
	parameters: IDataObject,
	items?: readonly INodeExecutionData[],
) => await books.run({ parameters: { resource: 'journal', operation, ...parameters }, items });

/** The id of a journal that is posted; `changes` as its payload has them. */
async function posted(reference: string, changes: IDataObject = {}): Promise<string> {
	const [item] = await books.run(createOrGet(synthetic(books, reference, 12.34, changes)));
	expect(item?.json.error).toBeUndefined();
	return String(item?.json.journalId);
}

const stored = (id: string) => books.sim.journals().find(({ journal_id }) => journal_id === id);

describe('journal:update', () => {
	it('changes what is given and nothing else', async () => {
		const id = await posted('AMZ-S-1-202606', { currency_id: '' });
		const before = stored(id);
		const [item] = await run('update', { journalId: id, updateFields: { date: '2026-06-30' } });
		expect(item?.json).toMatchObject({ journal_date: '2026-06-30' });
		const after = stored(id);
		expect(after).toEqual({
			...before,
			journal_date: '2026-06-30',
			last_modified_time: after?.last_modified_time,
		});
	});

	it('keeps the rate of a foreign journal, and the hash that it is known by', async () => {
		const [cad] = (await books.zoho.listCurrencies()).filter((one) => one.currency_code === 'CAD');
		const foreign = { currency_id: cad?.currency_id, exchange_rate: 0.73120811919 };
		const id = await posted('AMZ-S-2-202606', foreign);
		const hash = /sha256:\w+$/.exec(stored(id)?.notes ?? '')?.[0];
		await run('update', { journalId: id, updateFields: { notes: 'Seen by an accountant.' } });
		expect(stored(id)).toMatchObject({
			exchange_rate: 0.73120811919,
			notes: `Seen by an accountant. ${hash}`,
		});
		const again = createOrGet(synthetic(books, 'AMZ-S-2-202606', 12.34, foreign));
		expect((await books.run(again))[0]?.json).toMatchObject({ outcome: 'alreadyPosted' });
	});

	const rows = (debit: string, credit: string) => ({
		line: [
			{ accountId: books.account('Amazon Clearing'), side: 'debit', amount: debit },
			{ accountId: books.account('Amazon Refunds'), side: 'credit', amount: credit },
		],
	});

	it('replaces the lines by those given, if they balance', async () => {
		const id = await posted('AMZ-S-3-202606');
		const [refused] = await run('update', {
			journalId: id,
			updateFields: { lines: rows('5', '4') },
		});
		expect(detailsOf(refused)).toMatchObject({ code: 'unbalanced', debit: '5', credit: '4' });
		expect(books.requests('PUT', /journals/)).toHaveLength(0);
		await run('update', { journalId: id, updateFields: { lines: rows('5', '5') } });
		expect(stored(id)?.line_items.map(({ account_name }) => account_name)).toEqual([
			'Amazon Clearing',
			'Amazon Refunds',
		]);
		expect(stored(id)).toMatchObject({ total: 5, status: 'draft' });
	});

	it('asks for nothing where nothing is given', async () => {
		const [item] = await run('update', { journalId: '460000000038001', updateFields: {} });
		expect(detailsOf(item)).toMatchObject({ code: 'missingValue' });
		expect(books.requests('GET', /journals/)).toHaveLength(0);
	});
});

describe('journal:publish and journal:delete', () => {
	it('publishes a draft', async () => {
		const id = await posted('AMZ-S-1-202606');
		const [item] = await run('publish', { journalId: id });
		expect(item?.json).toMatchObject({ outcome: 'publish', journal_id: id });
		expect(stored(id)?.status).toBe('published');
	});

	it('deletes the one that is named, and says so where it is gone', async () => {
		const [id, other] = [await posted('AMZ-S-1-202606'), await posted('AMZ-S-2-202606')];
		const [item] = await run('delete', { journalId: id });
		expect(item?.json).toEqual({ deleted: true, journal_id: id });
		expect(books.sim.journals().map(({ journal_id }) => journal_id)).toEqual([other]);
		const [again] = await run('delete', { journalId: id });
		expect(detailsOf(again)).toMatchObject({ code: 'notFound' });
	});

	it('leaves a locked period alone', async () => {
		const id = await posted('AMZ-S-1-202606');
		books.sim.lock('2026-06-30');
		for (const operation of ['publish', 'delete', 'reverse']) {
			const [item] = await run(operation, { journalId: id });
			expect(detailsOf(item)).toMatchObject({ code: 'closedPeriod' });
		}
		expect(books.sim.journals()).toHaveLength(1);
	});
});

describe('journal:reverse', () => {
	const nothing = (rows: ReturnType<OpenBooks['sim']['trialBalance']>) =>
		rows.filter(({ debit, credit }) => Number(debit) !== 0 || Number(credit) !== 0);

	it('posts the mirror image, once however often it runs', async () => {
		const id = await posted('AMZ-S-1-202606', { status: 'published' });
		const items = [{ json: { n: 1 } }, { json: { n: 2 } }];
		const both = await run('reverse', { journalId: id }, items);
		const [third] = await run('reverse', { journalId: id });
		expect(both.map(({ json }) => json.outcome)).toEqual(['created', 'alreadyPosted']);
		expect(third?.json).toMatchObject({ outcome: 'alreadyPosted', status: 'published' });
		expect(new Set([...both, third].map((item) => item?.json.journalId)).size).toBe(1);
		const [, reversal, ...more] = books.sim.journals();
		expect(more).toEqual([]);
		expect(reversal).toMatchObject({
			reference_number: 'AMZ-S-1-202606-R1',
			journal_date: '2026-06-09',
		});
		expect(nothing(books.sim.trialBalance())).toEqual([]);
	});

	it('may stand on an open day; a second one on another day is refused', async () => {
		const id = await posted('RENT-1');
		books.sim.lock('2026-06-30');
		const [item] = await run('reverse', { journalId: id, reversalDate: '2026-07-01T00:00:00' });
		expect(stored(String(item?.json.journalId))).toMatchObject({
			journal_date: '2026-07-01',
			reference_number: 'RENT-1-R1',
		});
		const [other] = await run('reverse', { journalId: id, reversalDate: '2026-07-02' });
		expect(detailsOf(other)).toMatchObject({ code: 'contentChanged' });
	});

	it('names the journal that is not there, and reverses the others', async () => {
		const id = await posted('AMZ-S-1-202606');
		const items = [{ json: { id: '460000000000001' } }, { json: { id } }];
		const [gone, reversed] = await run('reverse', { journalId: '={{ $json.id }}' }, items);
		expect(detailsOf(gone)).toMatchObject({ code: 'notFound' });
		expect(reversed?.json).toMatchObject({ outcome: 'created', id });
	});
});

describe('journal:comment and journal:attach', () => {
	it('adds a note to the history', async () => {
		const id = await posted('AMZ-S-1-202606');
		const [item] = await run('comment', { journalId: id, comment: 'Checked with the bank.' });
		expect(item?.json).toMatchObject({ outcome: 'comment', journal_id: id });
		expect(stored(id)?.comments.at(-1)).toMatchObject({ description: 'Checked with the bank.' });
	});

	it('sends the file of the item, under its name', async () => {
		const id = await posted('AMZ-S-1-202606');
		const data = {
			data: Buffer.from('%PDF-1.4 synthetic').toString('base64'),
			mimeType: 'application/pdf',
			fileName: 'settlement.pdf',
		};
		const [item] = await run('attach', { journalId: id }, [{ json: {}, binary: { data } }]);
		expect(item?.json).toMatchObject({ outcome: 'attach', file: 'settlement.pdf' });
		expect(books.sim.filesOf(id)).toEqual(['settlement.pdf']);
		const [request] = books.requests('POST', /attachment/);
		expect(request?.body).toContain('%PDF-1.4 synthetic');
		expect(request?.body).toContain('application/pdf');
	});

	it('says which field of the item holds no file', async () => {
		const [item] = await run('attach', { journalId: '1', binaryPropertyName: 'report' });
		expect(item?.json.error).toContain('report');
	});
});
