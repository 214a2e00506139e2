import { afterEach, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { createSellingPartner } from '../../../../../nodes/clients/sellingPartner/client.ts';
import { firstOf } from '../../../../../nodes/clients/sellingPartner/http/paging.ts';
import { listEventGroups } from '../../../../../nodes/clients/sellingPartner/api/eventGroups.ts';
import { listReports } from '../../../../../nodes/clients/sellingPartner/api/reports.ts';
import { oldestKept } from '../../../../../nodes/clients/sellingPartner/api/reportTypes.ts';
import { testClock } from '../../zohoBooks/testClock.mts';
import { executeContext, loadOptionsContext } from '../n8n.mts';
import { scriptedAmazon, type Reply } from '../scripted.mts';

const open: Array<{ close(): Promise<unknown> }> = [];
afterEach(async () => {
	for (const server of open.splice(0)) await server.close();
});

async function start(...replies: Reply[]) {
	const server = await scriptedAmazon(replies);
	open.push(server);
	const clock = testClock();
	const setting = { credential: server.credential };
	const node = new AmazonSellingPartner();
	const amazon = createSellingPartner(executeContext(node, setting), 'waits', clock);
	const reports = async () =>
		await firstOf(
			listReports(amazon, { reportTypes: ['X'], processingStatuses: [], createdSince: oldestKept }),
			Infinity,
		);
	return { ...server, amazon, clock, reports, pick: loadOptionsContext(node, setting) };
}

const bodies = ['null', '{}', '[]', '{"reports":{}}', '{"reports":[null]}', '<html>', '', '"text"'];

describe('an answer that Amazon does not give', () => {
	it.each(bodies)('is a refusal that names the service: %j', async (body) => {
		const { reports, amazon } = await start({ body });
		const expected = {
			code: 'unexpectedAnswer',
			message: expect.stringMatching(/^What answered is not Amazon.*\(Amazon: /) as string,
		};
		await expect(reports()).rejects.toMatchObject(expected);
		const groups = firstOf(listEventGroups(amazon, { from: 0, to: null }), 1);
		await expect(groups).rejects.toMatchObject(expected);
	});

	it('is one in a picker too', async () => {
		const { pick } = await start({ body: 'null' });
		const search = new AmazonSellingPartner().methods.listSearch.searchReports;
		await expect(search.call(pick)).rejects.toMatchObject({ code: 'unexpectedAnswer' });
	});

	it('is asked for again: JSON that is cut off is no empty list', async () => {
		const { reports, asked } = await start(
			{ body: '{"reports":[{"reportId":"1"' },
			{ body: '{"reports":[{"reportId":"1"}]}' },
		);
		expect(await reports()).toEqual([{ reportId: '1' }]);
		expect(asked).toHaveLength(2);
	});

	it('does not count a page twice that is sent twice', async () => {
		const page = (id: string, nextToken?: string) => ({
			body: JSON.stringify({ reports: [{ reportId: id }], nextToken }),
		});
		const { reports, asked } = await start(page('1', 'a'), page('1', 'a'), page('2'));
		expect(await reports()).toEqual([{ reportId: '1' }, { reportId: '2' }]);
		expect(asked).toHaveLength(3);
	});

	it('ends where a server sends one page for ever', async () => {
		const { reports } = await start({ body: '{"reports":[{"reportId":"1"}],"nextToken":"a"}' });
		await expect(reports()).rejects.toMatchObject({ code: 'unexpectedAnswer' });
	});
});

describe('a clock that differs from that of Amazon', () => {
	const sixMinutes = 6 * 60_000;
	const at = (ahead: number) => ({ date: new Date(Date.now() + ahead).toUTCString() });
	const refused = (headers: Record<string, string>): Reply => ({
		status: 400,
		headers,
		body: '{"errors":[{"code":"InvalidInput","message":"createdSince is too old"}]}',
	});

	it('is corrected by the date of an answer, and the call repeated once at once', async () => {
		const ahead = at(sixMinutes);
		const { reports, asked, clock, amazon } = await start(refused(ahead), {
			headers: ahead,
			body: '{"reports":[]}',
		});
		expect(await reports()).toEqual([]);
		const since = asked.map(({ url }) =>
			Date.parse(new URL(url, 'http://x').searchParams.get('createdSince') ?? ''),
		);
		expect((since[1] ?? 0) - (since[0] ?? 0)).toBeGreaterThan(sixMinutes - 5000);
		expect(clock.slept).toEqual([]);
		expect((await amazon.now()) - clock.now()).toBeGreaterThan(sixMinutes - 5000);
	});

	it('is named where Amazon still refuses', async () => {
		const { reports, asked } = await start(refused(at(-sixMinutes)));
		await expect(reports()).rejects.toMatchObject({
			code: 'clockDiffers',
			message: expect.stringMatching(/6 minutes ahead of Amazon's/) as string,
		});
		expect(asked).toHaveLength(2);
	});

	it('is not blamed on a refusal of another kind, nor on an answer out of a cache', async () => {
		const { reports, asked } = await start(refused({ ...at(sixMinutes), age: '360' }));
		await expect(reports()).rejects.toMatchObject({ code: 'amazonInvalidRequest' });
		expect(asked).toHaveLength(1);
	});
});

describe('a page that comes twice under another continuation', () => {
	const page = (reports: object[], nextToken?: string) => ({
		body: JSON.stringify({ reports, nextToken }),
	});

	it('is counted once where its records have ids', async () => {
		const one = [{ reportId: '1' }];
		const { reports } = await start(page(one, 'a'), page(one, 'b'), page([{ reportId: '2' }]));
		expect(await reports()).toEqual([{ reportId: '1' }, { reportId: '2' }]);
	});

	it('is refused where they have none: two equal records may be two', async () => {
		const one = [{ amount: '1.00' }];
		const { reports } = await start(page(one, 'a'), page(one, 'b'), page([]));
		await expect(reports()).rejects.toMatchObject({ code: 'unexpectedAnswer' });
	});
});
