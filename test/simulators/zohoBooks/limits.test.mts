import { describe, expect, it } from 'vitest';
import { connect } from './connect.mts';
import { startZohoBooks, type ZohoBooksOptions } from './index.mts';
import { openOrganization } from './testJournal.mts';

let now = Date.parse('2026-06-10T06:59:00Z');

async function opened(options: ZohoBooksOptions) {
	const sim = await startZohoBooks({ now: () => now, ...options });
	const zoho = await connect(sim);
	const ask = async () => await zoho.get('/journals');
	const codes = async (calls: number) => {
		const seen: number[] = [];
		while (seen.length < calls) seen.push((await ask()).data.code);
		return seen;
	};
	return { sim, ask, codes };
}

describe('calls per minute', () => {
	it('beyond the hundredth block the organization for a minute: 429, code 44', async () => {
		const { sim, ask, codes } = await opened({});
		expect(new Set(await codes(100))).toEqual(new Set([0]));
		const blocked = await ask();
		expect([blocked.status, blocked.data.code]).toEqual([429, 44]);
		expect(blocked.headers).not.toHaveProperty('retry-after');
		now += 59_000;
		expect(await codes(1)).toEqual([44]);
		now += 1_001;
		expect(await codes(1)).toEqual([0]);
		await sim.close();
	});

	it('count within any sixty seconds, not clock minutes', async () => {
		const { sim, codes } = await opened({ limits: { perMinute: 2 } });
		expect(await codes(1)).toEqual([0]);
		now += 40_000;
		expect(await codes(1)).toEqual([0]);
		now += 20_000;
		expect(await codes(2)).toEqual([0, 44]);
		await sim.close();
	});

	it('are remembered for the whole sixty seconds', async () => {
		const { sim, codes } = await opened({ limits: { perMinute: 2 } });
		expect(await codes(1)).toEqual([0]);
		now += 40_000;
		expect(await codes(1)).toEqual([0]);
		now += 19_000;
		expect(await codes(1)).toEqual([44]);
		await sim.close();
	});

	it('pass faster at another speed', async () => {
		const { sim, codes } = await opened({ limits: { perMinute: 1 }, speed: 600 });
		expect(await codes(2)).toEqual([0, 44]);
		now += 100;
		expect(await codes(1)).toEqual([0]);
		await sim.close();
	});
});

describe('a long block', () => {
	it('has code 43 and Retry-After', async () => {
		const limits = { perMinute: 1, blockCode: 43, blockSeconds: 1800 } as const;
		const { sim, ask, codes } = await opened({ limits });
		expect(await codes(2)).toEqual([0, 43]);
		expect((await ask()).headers['retry-after']).toBe('1800');
		now += 1_799_000;
		expect(await codes(1)).toEqual([43]);
		now += 1_001;
		expect(await codes(1)).toEqual([0]);
		await sim.close();
	});
});

describe('calls per day', () => {
	it('are counted in the headers and end at midnight of the organization: 429, code 45', async () => {
		now = Date.parse('2026-06-10T06:59:00Z');
		const { sim, ask, codes } = await opened({ limits: { perDay: 2 } });
		expect((await ask()).headers).toMatchObject({
			'x-rate-limit-limit': '2',
			'x-rate-limit-remaining': '1',
			'x-rate-limit-reset': '59',
		});
		expect(await codes(2)).toEqual([0, 45]);
		now += 60_000;
		expect(await codes(1)).toEqual([0]);
		await sim.close();
	});
});

describe('calls at once', () => {
	it('beyond the limit are refused with 429, code 1070', async () => {
		const { sim, zoho, journal } = await openOrganization({ limits: { concurrent: 2 } });
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		sim.afterWrite.push(async () => await held);
		const waiting = [1, 2].map(async () => await zoho.post('/journals', journal({})));
		await expect.poll(() => sim.journals().length).toBe(2);
		const refused = await zoho.get('/journals');
		expect([refused.status, refused.data.code]).toEqual([429, 1070]);
		release();
		expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([201, 201]);
		await expect.poll(async () => (await zoho.get('/journals')).data.code).toBe(0);
		await sim.close();
	});
});
