import axios from 'axios';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exchange } from '../../../../simulators/zohoBooks/connect.mts';
import { createOrGet, detailsOf, openBooks, synthetic, type OpenBooks } from '../../connected.mts';

let books: OpenBooks;
beforeAll(async () => {
	books = await openBooks();
});
afterAll(async () => await books.sim.close());
beforeEach(() => void books.sim.requests.splice(0));

const post = async (...payloads: unknown[]) => await books.run(createOrGet(...payloads));
const posted = (reference: string) =>
	books.sim.journals().filter(({ reference_number: one }) => one === reference);

describe('journal:createOrGet', () => {
	it('posts a journal as a draft and passes the input on', async () => {
		const [item] = await post(synthetic(books, 'AMZ-S-100-202606', 100));
		expect(item).toMatchObject({
			json: { key: 'kept', outcome: 'created', status: 'draft', total: '100.00' },
			pairedItem: { item: 0 },
		});
		expect(typeof item?.json.journalId).toBe('string');
		expect(posted('AMZ-S-100-202606')).toMatchObject([
			{ journal_id: item?.json.journalId, entry_number: item?.json.journalNumber },
		]);
	});

	it('finds what it posted before, and posts nothing', async () => {
		const [first] = await post(synthetic(books, 'AMZ-S-101-202606'));
		const [again] = await post(JSON.stringify(synthetic(books, 'AMZ-S-101-202606')));
		expect(again?.json).toMatchObject({
			outcome: 'alreadyPosted',
			journalId: first?.json.journalId,
		});
		expect(posted('AMZ-S-101-202606')).toHaveLength(1);
	});

	it('needs 27 calls for 25 journals: one search, one check', async () => {
		const payloads = Array.from({ length: 25 }, (_, n) =>
			synthetic(books, `AMZ-S-2${String(n).padStart(3, '0')}-202606`, n + 1),
		);
		const items = await post(...payloads);
		expect(items.map(({ json }) => json.outcome)).toEqual(Array(25).fill('created'));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			payloads.map((_, item) => ({ item })),
		);
		expect(books.sim.requests).toHaveLength(27);
		expect(books.sim.requests.length / 25).toBeLessThanOrEqual(1.1);
	});

	it('writes nothing over other content, and names both totals', async () => {
		await post(synthetic(books, 'AMZ-S-102-202606', 10));
		const [item] = await post(synthetic(books, 'AMZ-S-102-202606', 12.5));
		expect(item?.json.error).toMatch(/AMZ-S-102-202606.*total 10 there, 12\.5 here/);
		expect(detailsOf(item)).toMatchObject({
			code: 'contentChanged',
			postedTotal: '10',
			newTotal: '12.5',
			nextStep: expect.stringContaining('Nothing was written'),
		});
		expect(posted('AMZ-S-102-202606')).toHaveLength(1);
	});

	it('leaves an entry alone that a person made with the same reference', async () => {
		const own = synthetic(books, 'AMZ-S-103-202606', 7, { status: 'published' });
		await books.zoho.createJournal(own);
		const [item] = await post(synthetic(books, 'AMZ-S-103-202606', 7));
		expect(detailsOf(item)).toMatchObject({ code: 'noContentHash' });
		expect(posted('AMZ-S-103-202606')).toMatchObject([{ notes: 'Synthetic.' }]);
	});

	it('takes the same journal twice in one run for one', async () => {
		const twice = synthetic(books, 'AMZ-S-104-202606');
		const items = await post(twice, twice, synthetic(books, 'AMZ-S-104-202606', 1));
		expect(items.map(({ json }) => json.outcome)).toEqual(['created', 'alreadyPosted', undefined]);
		expect(detailsOf(items[2])).toMatchObject({ code: 'contentChanged' });
		expect(posted('AMZ-S-104-202606')).toHaveLength(1);
	});

	it('posts the good journals of a run in which others fail, in the order of the input', async () => {
		const lost = [
			{ account_id: '460000000099999', debit_or_credit: 'debit', amount: 1 },
			{ account_id: books.account('Amazon Sales'), debit_or_credit: 'credit', amount: 1 },
		];
		const items = await post(
			'no JSON',
			synthetic(books, 'AMZ-S-105-202606'),
			synthetic(books, 'AMZ-S-106-202606', 1, { line_items: lost }),
			synthetic(books, ''),
		);
		expect(items.map((item) => item.json.outcome ?? detailsOf(item).code)).toEqual([
			'invalidPayload',
			'created',
			'unknownAccount',
			'invalidPayload',
		]);
		expect(items[2]?.json.error).toContain('journal AMZ-S-106-202606');
		expect(items[2]?.json.error).toContain('Invalid value passed for account_id');
	});

	it('names a locked period and the way out of it', async () => {
		books.sim.lock('2026-06-30');
		const [item] = await post(synthetic(books, 'AMZ-S-107-202606'));
		books.sim.lock(null);
		expect(detailsOf(item)).toMatchObject({
			code: 'closedPeriod',
			nextStep: expect.stringContaining('Transaction Locking'),
		});
		expect(posted('AMZ-S-107-202606')).toHaveLength(0);
	});

	it('leaves out a journal that changes no account where its period is locked', async () => {
		const lines = synthetic(books, 'x').line_items as Array<Record<string, unknown>>;
		const pair = [lines[0], { ...lines[0], debit_or_credit: 'credit' }];
		books.sim.lock('2026-06-30');
		const [item] = await post(synthetic(books, 'AMZ-S-117-202606', 1, { line_items: pair }));
		books.sim.lock(null);
		expect(item?.json).toMatchObject({ outcome: 'skipped', key: 'kept' });
		expect(item?.json.reason).toContain('locked');
		expect(posted('AMZ-S-117-202606')).toHaveLength(0);
	});

	it('finds a journal by the id that is known, where a person moved it far away', async () => {
		const payloads = ['AMZ-S-118-202606', 'AMZ-S-119-202606'].map((one) => synthetic(books, one));
		const first = await post(...payloads);
		const ids = first.map(({ json }) => String(json.journalId));
		const moved = books.sim.journals().find(({ journal_id: id }) => id === ids[0]);
		const headers = {
			Authorization: `Zoho-oauthtoken ${(await exchange(books.sim)).access_token}`,
		};
		const params = { organization_id: books.sim.organizationId };
		const url = `${books.sim.url}/books/v3/journals/${ids[0]}`;
		const body = { journal_date: '2025-01-31', notes: moved?.notes };
		expect((await axios.put(url, body, { headers, params })).status).toBe(200);

		const panel = createOrGet(...payloads);
		const known = {
			knownJournalId: '={{ $json.payload.reference_number.includes("118") ? "ID" : "" }}',
		};
		known.knownJournalId = known.knownJournalId.replace('ID', ids[0] ?? '');
		const again = await books.run({ ...panel, parameters: { ...panel.parameters, ...known } });
		expect(again.map(({ json }) => json.outcome)).toEqual(['alreadyPosted', 'alreadyPosted']);
		expect(posted('AMZ-S-118-202606')).toHaveLength(1);
	});

	it('refuses an unbalanced journal before it asks Zoho', async () => {
		const lines = synthetic(books, 'x').line_items as Array<Record<string, unknown>>;
		const [item] = await post(
			synthetic(books, 'AMZ-S-108-202606', 5, {
				line_items: [lines[0], { ...lines[1], amount: 9 }],
			}),
		);
		expect(detailsOf(item)).toMatchObject({ code: 'unbalanced', debit: '12.34', credit: '9' });
		expect(books.sim.requests).toHaveLength(0);
	});

	it('stops the node where it is not set to continue, after it posted the rest', async () => {
		const run = books.run({
			...createOrGet('nothing', synthetic(books, 'AMZ-S-109-202606')),
			onError: 'stopWorkflow',
		});
		await expect(run).rejects.toMatchObject({
			message: expect.stringContaining('holds no journal'),
			description: expect.stringContaining('Amazon to Zoho Books'),
		});
		expect(posted('AMZ-S-109-202606')).toHaveLength(1);
	});

	it('drops a field called error, for n8n would take the item for a failed one', async () => {
		const panel = createOrGet(synthetic(books, 'AMZ-S-110-202606'));
		const json = { ...panel.items?.[0]?.json, error: 'of the run before' };
		const [item] = await books.run({ ...panel, items: [{ json }] });
		expect(item?.json).toMatchObject({ outcome: 'created' });
		expect(item?.json).not.toHaveProperty('error');
	});

	it('tells first what matters, then the input; the whole journal only where that is asked for', async () => {
		const panel = createOrGet(synthetic(books, 'AMZ-S-111-202606'));
		const [item] = await books.run(panel);
		expect(Object.keys(item?.json ?? {})).toEqual([
			'outcome',
			'journalNumber',
			'journalLink',
			'journalId',
			'status',
			'total',
			'key',
			'payload',
		]);
		// A custom data center has no web address that is known.
		expect(item?.json.journalLink).toBe('');
		const options = { simplify: false, waitBeforeLastLook: 0 };
		const [whole] = await books.run({ ...panel, parameters: { ...panel.parameters, options } });
		expect(whole?.json.journal).toMatchObject({ journal_id: item?.json.journalId });
	});

	it('keeps the id of a journal whose last look failed', async () => {
		const isLook = ({ method }: { method: string }) =>
			method === 'GET' && books.requests('POST', /journals/).length > 0;
		books.sim.faults.push({ match: isLook, times: 100, kind: 'expiredToken' });
		const [item] = await post(synthetic(books, 'AMZ-S-112-202606'));
		books.sim.faults.splice(0);
		expect(detailsOf(item)).toMatchObject({
			code: 'unverified',
			journalId: posted('AMZ-S-112-202606')[0]?.journal_id,
		});
	});
});
