import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SellingPartnerSimulator } from '../simulators/sellingPartner/index.mts';
import { amazonSdk } from './amazonSdk.mts';
import { foreignClients } from './install.mts';
import { callAll, calls } from './operations.mts';
import { redirectAmazon } from './redirect.mts';
import { ORDER, startSeller } from './seller.mts';

let amazon: SellingPartnerSimulator;
let answers: Map<string, unknown>;

beforeAll(async () => {
	const folder = await foreignClients();
	amazon = await startSeller();
	const restore = redirectAmazon(amazon.url);
	const sdk = await amazonSdk(folder, amazon.url, amazon.credentials);
	answers = await callAll(sdk, new Map([['sellerId', amazon.sellerId]]));
	restore();
}, 300_000);

afterAll(async () => await amazon.close());

const ids = calls.flatMap(({ operations }) => Object.keys(operations));

describe("Amazon's own JavaScript SDK", () => {
	it('is asked every operation that is simulated', () => {
		expect(ids.toSorted()).toEqual(
			amazon
				.operations()
				.map(({ id }) => id)
				.toSorted(),
		);
	});

	it.each(ids)('reads the answer to %s', (id) => {
		expect(answers.get(id)).not.toHaveProperty('refused');
	});

	it('finds the money and the order where its models have them', () => {
		expect(answers.get('listTransactions')).toMatchObject({
			payload: { transactions: [{ totalAmount: { currencyCode: 'USD', currencyAmount: 34 } }] },
		});
		expect(answers.get('searchOrders')).toMatchObject({ orders: [{ orderId: ORDER }] });
	});
});
