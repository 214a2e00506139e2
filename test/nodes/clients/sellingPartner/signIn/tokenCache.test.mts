import { describe, expect, it } from 'vitest';
import {
	TokenCache,
	sellerKey,
} from '../../../../../nodes/clients/sellingPartner/signIn/tokenCache.ts';
import type { SellingPartnerCredential } from '../../../../../nodes/clients/sellingPartner/signIn/hosts.ts';

function cacheAt(start: number) {
	let now = start;
	let issued = 0;
	const cache = new TokenCache(() => now);
	const issue = async () =>
		await Promise.resolve({ value: `token ${++issued}`, expires: now + 3_600_000 });
	return { cache, issue, issued: () => issued, at: (time: number) => void (now = time) };
}

describe('access tokens', () => {
	it('are renewed a minute before they end, not after', async () => {
		const { cache, issue, issued, at } = cacheAt(0);
		await cache.fill('seller', issue);
		at(3_539_999);
		await cache.fill('seller', issue);
		expect(issued()).toBe(1);
		at(3_540_000);
		await cache.fill('seller', issue);
		expect(issued()).toBe(2);
		expect(cache.latest('seller')).toBe('token 2');
	});

	it('are asked for once by all who wait, also by one who comes while the answer is being kept', async () => {
		const { cache, issue, issued } = cacheAt(0);
		const first = cache.fill('seller', issue);
		const late = Array.from({ length: 20 }, async (_, turns) => {
			for (let turn = 0; turn < turns; turn++) await Promise.resolve();
			await cache.fill('seller', issue);
		});
		await Promise.all([first, ...late]);
		expect(issued()).toBe(1);
	});

	it('are asked for anew after a failure', async () => {
		const { cache, issue } = cacheAt(0);
		const refused = cache.fill('seller', () => Promise.reject(new Error('no')));
		await expect(refused).rejects.toThrow('no');
		await cache.fill('seller', issue);
		expect(cache.latest('seller')).toBe('token 1');
	});

	it('stay when an older one is refused', async () => {
		const { cache, issue } = cacheAt(0);
		await cache.fill('seller', issue);
		cache.drop('seller', 'token 0');
		expect(cache.fresh('seller')).toBe('token 1');
		cache.drop('seller', 'token 1');
		expect(cache.fresh('seller')).toBeUndefined();
	});

	it('are never shared by two sellers or applications, and their key shows no secret', () => {
		const credential: SellingPartnerCredential = {
			region: 'na',
			environment: 'production',
			clientId: 'client',
			clientSecret: 'the secret',
			refreshToken: 'the token',
		};
		const keys = [
			credential,
			{ ...credential, refreshToken: 'of another seller' },
			{ ...credential, clientId: 'another application' },
		].map(sellerKey);
		expect(new Set(keys).size).toBe(3);
		expect(keys.join()).not.toMatch(/secret|token/);
	});
});
