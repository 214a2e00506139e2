import { afterEach, describe, expect, it } from 'vitest';
import { openOrganization } from './testJournal.mts';

type Organization = Awaited<ReturnType<typeof openOrganization>>;
let opened: Organization | undefined;
afterEach(async () => await opened?.sim.close());

async function withFault(kind: Organization['sim']['faults'][number]['kind']) {
	opened = await openOrganization();
	const { sim, zoho, journal } = opened;
	sim.faults.push({ match: ({ method }) => method === 'POST', times: 1, kind });
	const answer = await zoho
		.post('/journals', journal({}), { timeout: 300 })
		.then(({ status, data }) => [status, data.code])
		.catch((error: { code: string }) => error.code);
	const again = await zoho.post('/journals', journal({}));
	expect(again.status).toBe(201);
	return { answer, journals: sim.journals().length };
}

describe('an injected fault', () => {
	it.each([
		['status500', [500, 1000], 1],
		['429', [429, 44], 1],
		['expiredToken', [401, 57], 1],
		['reset', 'ECONNRESET', 1],
		['timeout', 'ECONNABORTED', 1],
		['lostAnswer', 'ECONNRESET', 2],
		['5xxAfterWrite', [500, 1000], 2],
		['timeoutAfterWrite', 'ECONNABORTED', 2],
	] as const)(
		'%s gives %j and leaves %i journals after a second try',
		async (kind, answer, left) => {
			expect(await withFault(kind)).toEqual({ answer, journals: left });
		},
	);

	it('truncate breaks the answer off, after the journal is there', async () => {
		const { answer, journals } = await withFault('truncate');
		expect(answer).not.toEqual([201, 0]);
		expect(journals).toBe(2);
	});
});

describe('hooks', () => {
	it('run before the rules, and after a write but before its answer', async () => {
		opened = await openOrganization();
		const { sim, zoho, journal } = opened;
		const seen: string[] = [];
		sim.onRequest.push(({ method }) => void seen.push(`${method} ${sim.journals().length}`));
		sim.afterWrite.push(({ method }) => void seen.push(`${method}ed ${sim.journals().length}`));
		await zoho.post('/journals', journal({}));
		seen.push('answered');
		await zoho.get('/journals');
		await zoho.post('/journals', journal({ status: 'unknown' }));
		expect(seen).toEqual(['POST 0', 'POSTed 1', 'answered', 'GET 1', 'POST 1']);
	});

	it('every exchange is logged, without its token', async () => {
		opened = await openOrganization();
		const { sim, zoho, journal } = opened;
		await zoho.post('/journals', journal({}));
		const last = sim.requests.at(-1);
		expect(last).toMatchObject({ method: 'POST', status: 201, response: { code: 0 } });
		expect(JSON.stringify(sim.requests)).not.toMatch(/1000\.[0-9a-f]{32}/);
	});
});
