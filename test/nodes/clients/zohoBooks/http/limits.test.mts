import { afterEach, describe, expect, it } from 'vitest';
import type { ApiRefusal } from '../../../../../nodes/clients/transport/apiRefusal.ts';
import { journals, refusal, scripted, silence, type Reply } from '../scripted.mts';

let server: Awaited<ReturnType<typeof scripted>> | undefined;
afterEach(async () => await server?.close());

const start = async (...replies: Reply[]) => (server = await scripted(replies));
const failure = async (task: Promise<unknown>) =>
	await task.then(
		() => Promise.reject(new Error('nothing was refused')),
		(error: unknown) => error as ApiRefusal,
	);
const payload = { reference_number: 'AMZ-S-1-202601' };
const perMinute = refusal(429, 44, 'your organization has been blocked');

describe('limits of Zoho', () => {
	it('waits a minute after 44, then asks again', async () => {
		const { client, asked, clock } = await start(perMinute, journals());
		expect(await client().listJournals()).toEqual([]);
		expect([asked.length, clock.slept]).toEqual([2, [60]]);
	});

	it('asks again at once after 1070, also for what writes: a refused call did nothing', async () => {
		const busy = refusal(429, 1070, 'maximum number of in process requests');
		const { client, asked, clock } = await start(busy, busy, {
			body: { code: 0, journal: { journal_id: '1' } },
		});
		expect(await client().createJournal(payload)).toEqual({ journal_id: '1' });
		expect([asked.length, clock.slept]).toEqual([3, [2, 4]]);
	});

	it('gives up with the code when the wait is longer than allowed', async () => {
		const { client, asked } = await start(perMinute);
		const error = await failure(client({}, { budgetSeconds: 30 }).createJournal(payload));
		expect(error).toMatchObject({ code: 'rateLimit', details: { serviceCode: '44' } });
		expect(error.message).toContain('journal AMZ-S-1-202601');
		expect(asked).toHaveLength(1);
	});

	it.each([
		[43, 'blocked', { 'retry-after': '3600' }, 'about 60 minutes'],
		[45, 'dailyLimit', { 'x-rate-limit-reset': '7200' }, 'about 120 minutes'],
	])(
		'does not wait after %i, and says when Zoho opens again',
		async (code, name, headers, words) => {
			const { client, asked, clock } = await start(refusal(429, code, 'exceeded', headers));
			const error = await failure(client().listJournals());
			expect(error).toMatchObject({ code: name, nextStep: expect.stringContaining(words) });
			expect([asked.length, clock.slept]).toEqual([1, []]);
		},
	);

	it('knows from an earlier answer when the day ends, where the refusal after 45 does not say', async () => {
		const counted = { 'x-rate-limit-limit': '1000', 'x-rate-limit-remaining': '0' };
		const told = { ...journals(), headers: { ...counted, 'x-rate-limit-reset': '7200' } };
		const { client, clock } = await start(told, refusal(429, 45, 'exceeded'));
		const line = client();
		await line.listJournals();
		await clock.sleep(1_800_000);
		const error = await failure(line.listJournals());
		expect(error).toMatchObject({ code: 'dailyLimit', retryAfterSeconds: 5400 });
		expect(error.nextStep).toContain('about 90 minutes');
		expect(Date.parse(error.resetsAt ?? '')).toBe(clock.now() + 5_400_000);
	});

	it('says nothing of when Zoho opens where the day that an answer told of is over', async () => {
		const counted = { 'x-rate-limit-limit': '1000', 'x-rate-limit-remaining': '0' };
		const told = { ...journals(), headers: { ...counted, 'x-rate-limit-reset': '60' } };
		const { client, clock } = await start(told, refusal(429, 45, 'exceeded'));
		const line = client();
		await line.listJournals();
		await clock.sleep(120_000);
		expect(await failure(line.listJournals())).toMatchObject({
			code: 'dailyLimit',
			retryAfterSeconds: null,
			resetsAt: null,
		});
	});

	it('does not take the daily counter for a wait where another error came', async () => {
		const { client } = await start(
			refusal(400, 2, 'Invalid value', { 'x-rate-limit-reset': '99' }),
		);
		const error = await failure(client().listJournals());
		expect(error).toMatchObject({ code: 'invalidValue', retryAfterSeconds: null });
	});
});

describe('trouble on the way', () => {
	const trouble: Reply = { status: 502, body: '<html>Bad Gateway</html>' };

	it('asks a question again after a 5xx, with growing pauses', async () => {
		const { client, clock } = await start(trouble, trouble, journals({ journal_id: '1' }));
		expect(await client().listJournals()).toHaveLength(1);
		expect(clock.slept).toEqual([1, 2]);
	});

	it('never repeats what writes: it may have happened', async () => {
		const { client, asked } = await start(trouble);
		const error = await failure(client().createJournal(payload));
		expect(error).toMatchObject({ code: 'unclearAnswer', details: { status: '502' } });
		expect(asked).toHaveLength(1);
	});

	it('calls a time-out after a POST unclear', async () => {
		const { client, asked } = await start({ body: silence });
		const error = await failure(client({}, { timeoutMilliseconds: 200 }).createJournal(payload));
		expect(error).toMatchObject({ code: 'unclearAnswer', status: 0 });
		expect(asked).toHaveLength(1);
	});

	it('calls a success that cannot be read unclear', async () => {
		const { client } = await start({ status: 201, body: '{"code":0,"journal":{"jour' });
		expect(await failure(client().createJournal(payload))).toMatchObject({
			code: 'unclearAnswer',
		});
	});

	it('says so when nobody listens, and retries also what writes: it was never sent', async () => {
		const { client, clock, url } = await start();
		await server?.close();
		const error = await failure(client({ apiBaseUrl: url }).createJournal(payload));
		expect(error).toMatchObject({
			code: 'noAnswer',
			message: expect.stringContaining('ECONNREFUSED'),
		});
		expect(clock.slept).toEqual([1, 2, 4]);
	});

	it('takes a code other than 0 for a refusal, even with status 200', async () => {
		const { client } = await start(refusal(200, 21004, 'The Debits and Credits do not match.'));
		expect(await failure(client().createJournal(payload))).toMatchObject({
			code: 'unbalanced',
			message: expect.stringContaining('do not match'),
		});
	});
});

it('names the organization first where the login does not know it, then what was asked', async () => {
	const words = 'This user is not associated with the CompanyID/CompanyName:123.';
	const { client } = await start(refusal(400, 6041, words));
	const error = await failure(client({ organizationId: '123' }).listAccounts());
	expect(error.message).toBe(
		`Zoho Books does not know organization 123 for this login: list of accounts (Zoho Books: ${words.slice(0, -1)}, code 6041, HTTP 400).`,
	);
});

it('encodes the plus of a time, which would arrive as a blank', async () => {
	const { client, asked } = await start(journals());
	await client().listJournals({ last_modified_time: '2026-06-09T16:27:31+0530' });
	expect(asked[0]?.url).toContain('%2B0530');
});
