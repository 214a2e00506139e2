import { afterEach, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { createSellingPartner } from '../../../../../nodes/clients/sellingPartner/client.ts';
import type { Patience } from '../../../../../nodes/clients/sellingPartner/http/asker.ts';
import { getReport } from '../../../../../nodes/clients/sellingPartner/api/reports.ts';
import { startSellingPartner } from '../../../../simulators/sellingPartner/index.mts';
import type {
	SellingPartnerOptions,
	SellingPartnerSimulator,
} from '../../../../simulators/sellingPartner/index.mts';
import { Refusal as Redirect } from '../../../../simulators/shared/refusal.mts';
import { credentialFor, executeContext } from '../n8n.mts';
import { settlementFile } from '../settlementFile.mts';

const open: SellingPartnerSimulator[] = [];
afterEach(async () => {
	for (const simulator of open.splice(0)) await simulator.close();
});

async function amazonWith(options: SellingPartnerOptions = {}, patience: Patience = 'waits') {
	const amazon = await startSellingPartner({ speed: 1000, ...options });
	open.push(amazon);
	const { reportId } = amazon.addSettlementFile(settlementFile());
	const changed = (changes: object) => {
		const credential = { ...credentialFor(amazon), ...changes };
		const ctx = executeContext(new AmazonSellingPartner(), {
			parameters: { resource: 'report', operation: 'get' },
			credential,
		});
		return async () => await getReport(createSellingPartner(ctx, patience), reportId);
	};
	const counted = (status: number) => amazon.requests.filter((one) => one.status === status).length;
	const tokens = () => amazon.requests.filter(({ url }) => url === '/auth/o2/token').length;
	return { amazon, ask: changed({}), changed, counted, tokens };
}

const isReport = ({ path }: { path: string }) => path.startsWith('/reports/');

describe('asking Amazon', () => {
	it('signs in once for many requests at the same time', async () => {
		const { ask, tokens } = await amazonWith();
		const reports = await Promise.all([ask(), ask(), ask(), ask(), ask()]);
		expect(new Set(reports.map(({ reportType }) => reportType)).size).toBe(1);
		expect(tokens()).toBe(1);
	});

	it('renews an expired token once and asks again', async () => {
		const { amazon, ask, tokens, counted } = await amazonWith();
		await ask();
		amazon.expireTokens();
		await expect(ask()).resolves.toHaveProperty('reportId');
		expect([tokens(), counted(403)]).toEqual([2, 1]);
	});

	it('gives up where a new token counts as expired too', async () => {
		const { amazon, ask, tokens } = await amazonWith();
		amazon.faults.push({ match: isReport, times: 9, kind: 'expiredToken' });
		await expect(ask()).rejects.toMatchObject({ code: 'amazonDenied', status: 403 });
		expect(tokens()).toBe(2);
	});

	it('does not repeat a refusal for want of a role, and names the role', async () => {
		const { ask, counted, tokens } = await amazonWith({ deniedOperations: ['getReport'] });
		await expect(ask()).rejects.toMatchObject({
			code: 'amazonDenied',
			message: expect.stringMatching(
				/^Amazon gives this application no access: report \d+ \(Amazon: Access.*, code Unauthorized, HTTP 403\)\.$/,
			) as string,
			nextStep: expect.stringContaining('"Finance and Accounting"') as string,
		});
		expect([counted(403), tokens()]).toEqual([1, 1]);
	});

	it('says to check the region where the seller is of another one', async () => {
		const { ask } = await amazonWith({ region: 'na', sellerRegion: 'eu' });
		await expect(ask()).rejects.toMatchObject({
			nextStep: expect.stringContaining('region of the credential') as string,
		});
	});

	it('waits and asks again after a 429 that names no time', async () => {
		const { amazon, ask, counted } = await amazonWith();
		amazon.faults.push({ match: isReport, times: 1, kind: '429' });
		const begin = Date.now();
		await expect(ask()).resolves.toHaveProperty('reportId');
		expect(counted(429)).toBe(1);
		expect(Date.now() - begin).toBeGreaterThanOrEqual(1000);
	});

	it.each(['status500', 'reset'] as const)('asks again after %s', async (kind) => {
		const { amazon, ask } = await amazonWith();
		amazon.faults.push({ match: isReport, times: 1, kind });
		await expect(ask()).resolves.toHaveProperty('reportId');
	});

	it('asks again where the sign-in had a hiccup', async () => {
		const { amazon, ask } = await amazonWith();
		amazon.faults.push({
			match: ({ path }) => path === '/auth/o2/token',
			times: 1,
			kind: 'status500',
		});
		await expect(ask()).resolves.toHaveProperty('reportId');
	});

	it('waits for its turn itself instead of being refused', async () => {
		const { ask, counted } = await amazonWith({ speed: 1 });
		await Promise.all(Array.from({ length: 18 }, ask));
		expect(counted(429)).toBe(0);
	});

	it('does not wait within a poll, but says when to come back', async () => {
		const { amazon, ask, counted } = await amazonWith({}, 'neverWaits');
		amazon.faults.push({ match: isReport, times: 9, kind: '429' });
		await expect(ask()).rejects.toMatchObject({ code: 'amazonThrottled', status: 429 });
		await expect(ask()).rejects.toMatchObject({
			code: 'amazonThrottled',
			message: expect.stringContaining('used up') as string,
			retryAfterSeconds: expect.any(Number) as number,
		});
		expect(counted(429)).toBe(1);
	});

	it('follows no redirect with the token', async () => {
		const { amazon, ask } = await amazonWith();
		const other = await startSellingPartner();
		open.push(other);
		amazon.onRequest.push(({ path }) => {
			if (isReport({ path })) throw redirectTo(other.url + path);
		});
		await expect(ask()).rejects.toMatchObject({ status: 307 });
		expect(other.requests).toEqual([]);
		// Amazon itself redirects nothing: the official models know no such answer.
		expect(amazon.requests.splice(0).map(({ status }) => status)).toContain(307);
	});

	it('tells a wrong secret from withdrawn consent', async () => {
		const { amazon, ask, changed } = await amazonWith();
		const wrong = changed({ clientSecret: 'wrong' });
		await expect(wrong()).rejects.toMatchObject({ code: 'amazonClientSecret' });
		amazon.revokeConsent();
		await expect(ask()).rejects.toMatchObject({ code: 'amazonConsent' });
	});
});

describe('no error tells a secret', () => {
	const causes: Array<
		[string, (given: Awaited<ReturnType<typeof amazonWith>>) => Promise<unknown>]
	> = [
		[
			'a wrong secret',
			async ({ changed }) => await changed({ clientSecret: 'amzn1.oa2-cs.v1.wrong' })(),
		],
		['withdrawn consent', async ({ amazon, ask }) => (amazon.revokeConsent(), await ask())],
		[
			'an unreachable host',
			async ({ changed }) => await changed({ apiBaseUrl: 'http://127.0.0.1:1' })(),
		],
		[
			'an unreachable sign-in',
			async ({ changed }) => await changed({ tokenUrl: 'http://127.0.0.1:1/t' })(),
		],
		[
			'an unsafe host',
			async ({ changed }) => await changed({ apiBaseUrl: 'http://example.com' })(),
		],
		[
			'a refused token',
			async ({ amazon, ask }) => {
				amazon.faults.push({ match: isReport, times: 9, kind: 'expiredToken' });
				return await ask();
			},
		],
	];

	it.each(causes)('after %s', async (_cause, fail) => {
		const given = await amazonWith({}, 'neverWaits');
		const failure: unknown = await fail(given).then(
			() => undefined,
			(error: unknown) => error,
		);
		expect(failure).toBeInstanceOf(Error);
		const told = JSON.stringify(failure, Object.getOwnPropertyNames(failure));
		const { clientSecret, refreshToken } = given.amazon.credentials;
		for (const secret of [clientSecret, refreshToken, 'oa2-cs', 'Atza|', 'Atzr|']) {
			expect(told).not.toContain(secret);
		}
	});
});

function redirectTo(location: string) {
	return new Redirect(307, '', { location });
}
