import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Installation } from './installation.mts';

const trigger = 'Every Monday, or by hand';

let installation: Installation;
let workflowId: string;
beforeAll(async () => {
	installation = await Installation.open();
	const { amazon } = installation;
	// Amazon lists the products of a seller by his id.
	await installation.api.credentials.put(
		'Amazon Selling Partner account',
		'amazonSellingPartnerOAuth2Api',
		{
			region: 'na',
			environment: 'custom',
			apiBaseUrl: amazon.url,
			tokenUrl: amazon.tokenUrl,
			...amazon.credentials,
			sellerId: amazon.sellerId,
		},
	);
	amazon.addProducts([
		{
			sku: 'MUG-1',
			asin: 'B000000001',
			fnSku: '',
			title: 'Blue Mug',
			marketplaceIds: ['ATVPDKIKX0DER'],
			created: 0,
			updated: 0,
			isBuyable: true,
		},
	]);
	workflowId = await installation.import('align-reference-data.json');
}, 300_000);
afterAll(async () => await installation.close(), 240_000);

/** What was written to Zoho Books so far. */
const writes = () =>
	installation.zoho.requests.filter(
		({ method, url }) => method !== 'GET' && url.includes('/books/v3'),
	).length;

describe('reference data in a real n8n', () => {
	it('is compared, created where that is switched on, and a second run changes nothing', async () => {
		const first = await installation.turnOf(workflowId, trigger);
		expect(first.status).toBe('success');
		expect(writes()).toBe(0);
		await installation.change('SKUs and items', { createMissingItems: true }, workflowId);
		await installation.change(
			'Currencies and rates',
			{ createMissingCurrencies: true },
			workflowId,
		);
		expect((await installation.turnOf(workflowId, trigger)).status).toBe('success');
		const count = writes();
		expect(count).toBeGreaterThan(0);
		expect((await installation.turnOf(workflowId, trigger)).status).toBe('success');
		expect(writes()).toBe(count);
	}, 240_000);
});
