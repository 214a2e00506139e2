import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOrganization } from './testJournal.mts';

type Organization = Awaited<ReturnType<typeof openOrganization>>;
let opened: Organization | undefined;
const open = () => opened as Organization;
beforeAll(async () => {
	opened = await openOrganization();
});
afterAll(async () => await opened?.sim.close());

const posted = async (changes = {}) =>
	(await open().zoho.post('/journals', open().journal(changes))).data.journal;

describe('a journal that exists', () => {
	it('is read back as it was answered', async () => {
		const journal = await posted();
		const { data } = await open().zoho.get(`/journals/${journal.journal_id}`);
		expect(data).toEqual({ code: 0, message: 'success', journal });
	});

	it('keeps its lines and status in an update that does not name them', async () => {
		const { journal_id, line_items } = await posted({ status: 'draft' });
		const body = { journal_date: '2026-06-10', notes: 'Changed' };
		const { status, data } = await open().zoho.put(`/journals/${journal_id}`, body);
		expect([status, data.message]).toEqual([200, 'The journal entry has been updated.']);
		expect(data.journal).toMatchObject({ ...body, status: 'draft', total: 12.34 });
		expect(data.journal.line_items).toEqual(line_items);
	});

	it('is not updated into something unbalanced', async () => {
		const { journal_id, line_items } = await posted();
		const body = { journal_date: '2026-06-10', line_items: line_items.slice(1) };
		expect((await open().zoho.put(`/journals/${journal_id}`, body)).data.code).toBe(21004);
		const { data } = await open().zoho.get(`/journals/${journal_id}`);
		expect(data.journal.line_items).toHaveLength(2);
	});

	it('is deleted once, then gone with 404, code 1002', async () => {
		const { journal_id } = await posted();
		const gone = await open().zoho.delete(`/journals/${journal_id}`);
		expect([gone.status, gone.data.code]).toEqual([200, 0]);
		for (const answer of [
			await open().zoho.delete(`/journals/${journal_id}`),
			await open().zoho.get(`/journals/${journal_id}`),
			await open().zoho.post(`/journals/${journal_id}/status/publish`),
		]) {
			expect([answer.status, answer.data.code]).toEqual([404, 1002]);
		}
	});

	it('stands as it is in a locked period', async () => {
		const { journal_id } = await posted({ status: 'draft' });
		open().sim.lock('2026-06-30');
		const put = await open().zoho.put(`/journals/${journal_id}`, { journal_date: '2026-07-01' });
		const removed = await open().zoho.delete(`/journals/${journal_id}`);
		const published = await open().zoho.post(`/journals/${journal_id}/status/publish`);
		expect([put, removed, published].map(({ status }) => status)).toEqual([400, 400, 400]);
		open().sim.lock(null);
		expect((await open().zoho.delete(`/journals/${journal_id}`)).status).toBe(200);
	});
});
