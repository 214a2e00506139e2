import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOrGet, detailsOf, openBooks, synthetic, type OpenBooks } from '../../connected.mts';

let books: OpenBooks;
beforeAll(async () => {
	books = await openBooks();
});
afterAll(async () => await books.sim.close());
beforeEach(() => {
	for (const list of [books.sim.requests, books.sim.faults, books.sim.onRequest]) list.splice(0);
});

const isPost = ({ method, path }: { method: string; path: string }) =>
	method === 'POST' && path.endsWith('/journals');
const post = async (...payloads: unknown[]) => await books.run(createOrGet(...payloads));
const posted = (reference: string) =>
	books.sim.journals().filter(({ reference_number: one }) => one === reference);

/** Holds the first calls of a kind until so many have come, so that they really meet. */
function meet(count: number, kind: (request: { method: string; path: string }) => boolean) {
	const waiting: Array<() => void> = [];
	books.sim.onRequest.push(async (request) => {
		if (!kind(request) || waiting.length >= count) return;
		await new Promise<void>((resolve) => {
			waiting.push(resolve);
			if (waiting.length === count) for (const go of waiting) go();
		});
	});
}

describe('two workers that post the same journal at the same moment', () => {
	it('leave one: the smaller id stays, and the other worker answers with it or is told of it', async () => {
		meet(2, isPost);
		const payload = synthetic(books, 'AMZ-S-300-202606');
		const items = (await Promise.all([post(payload), post(payload)])).flat();
		expect(books.requests('POST', /journals/)).toHaveLength(2);
		const [left, ...others] = posted('AMZ-S-300-202606');
		expect(others).toEqual([]);
		const ids = books.requests('POST', /journals/).map(({ response }) => {
			const { journal } = response as { journal: { journal_id: string } };
			return BigInt(journal.journal_id);
		});
		expect(BigInt(String(left?.journal_id))).toBe(ids.reduce((a, b) => (a < b ? a : b)));
		expect(items.map(({ json }) => json.error)).toEqual([undefined, undefined]);
		expect(items.map(({ json }) => json.outcome)).toContain('created');
	});

	it('take no offence when both delete the copy that the audit trail names', async () => {
		const payload = synthetic(books, 'AMZ-S-301-202606');
		await post(payload);
		const [{ journal_id: id } = { journal_id: '' }] = posted('AMZ-S-301-202606');
		const { notes } = await books.zoho.getJournal(String(id));
		const copy = await books.zoho.createJournal({ ...payload, notes, status: 'draft' });
		meet(2, ({ method }) => method === 'DELETE');
		const panel = createOrGet(payload);
		const known = { ...panel.parameters, knownJournalId: `${String(id)}, ${copy.journal_id}` };
		const heal = async () => await books.run({ ...panel, parameters: known });
		const items = (await Promise.all([heal(), heal()])).flat();
		expect(
			books
				.requests('DELETE', /journals/)
				.map(({ status }) => status)
				.sort(),
		).toEqual([200, 404]);
		expect(items.map(({ json }) => [json.outcome, json.journalId])).toEqual(
			Array(2).fill(['alreadyPosted', id]),
		);
		expect(posted('AMZ-S-301-202606')).toHaveLength(1);
	});
});

describe('an answer that is lost', () => {
	it.each(['lostAnswer', '5xxAfterWrite', 'truncate'] as const)(
		'after the write (%s): the journal is found, and stands once',
		async (kind) => {
			books.sim.faults.push({ match: isPost, times: 1, kind });
			const reference = `AMZ-S-${kind}-202606`;
			const [item] = await post(synthetic(books, reference));
			expect(item?.json).toMatchObject({ outcome: 'created' });
			expect(posted(reference)).toHaveLength(1);
			expect(books.requests('POST', /journals/)).toHaveLength(1);
		},
	);

	it.each(['reset', 'status500'] as const)(
		'before the write (%s): it is not sent again blindly; the next run posts it, once',
		async (kind) => {
			books.sim.faults.push({ match: isPost, times: 1, kind });
			const reference = `AMZ-S-${kind}-202606`;
			const [item] = await post(synthetic(books, reference));
			expect(detailsOf(item)).toMatchObject({ code: 'unverified', newTotal: '12.34' });
			expect(books.requests('POST', /journals/)).toHaveLength(1);
			const [again] = await post(synthetic(books, reference));
			expect(again?.json).toMatchObject({ outcome: 'created' });
			expect(posted(reference)).toHaveLength(1);
		},
	);

	it('and a check that fails too say "unverified"; the next run finds the journal', async () => {
		const payload = synthetic(books, 'AMZ-S-302-202606');
		const isLook = ({ method }: { method: string }) =>
			method === 'GET' && books.requests('POST', /journals/).length > 0;
		books.sim.faults.push(
			{ match: isPost, times: 1, kind: 'lostAnswer' as const },
			{ match: isLook, times: 100, kind: 'status500' as const },
		);
		const [item] = await post(payload);
		expect(detailsOf(item)).toMatchObject({ code: 'unverified' });
		books.sim.faults.splice(0);
		expect((await post(payload))[0]?.json).toMatchObject({ outcome: 'alreadyPosted' });
		expect(posted('AMZ-S-302-202606')).toHaveLength(1);
	}, 60_000);
});
