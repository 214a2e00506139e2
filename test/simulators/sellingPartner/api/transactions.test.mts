import { beforeEach, describe, expect, it } from 'vitest';
import { faultAtCall } from '../../shared/faults.mts';
import { type Seller, asSeller } from '../asSeller.mts';
import { type SellingPartnerSimulator, type Transaction, startSellingPartner } from '../index.mts';

const path = '/finances/2024-06-19/transactions';
const all = { postedAfter: '2026-11-01T00:00:00Z' };
let now = 0;
let amazon: SellingPartnerSimulator;
let seller: Seller;

beforeEach(async () => {
	now = Date.parse('2026-11-23T12:00:00Z');
	amazon = await startSellingPartner({ now: () => now, speed: 1e6 });
	seller = await asSeller(amazon);
	return async () => await amazon.close();
});

/** Synthetic. */
const posted = (transactionId: string, changes: Partial<Transaction> = {}): Transaction => ({
	transactionId,
	postedDate: '2026-11-02T00:00:00Z',
	transactionStatus: 'RELEASED',
	sellingPartnerMetadata: { marketplaceId: 'ATVPDKIKX0DER' },
	...changes,
});
const context = (fulfillmentNetwork: string) => ({
	items: [{ contexts: [{ contextType: 'ProductContext', fulfillmentNetwork }] }],
});

const ask = async (query: Record<string, string>) => {
	const { status, data } = await seller.get(path, query);
	const { transactions, nextToken } = data.payload ?? {};
	return { status, nextToken, ids: transactions?.map(({ transactionId }) => transactionId) };
};

describe('the filters of listTransactions', () => {
	it('leave out the merchant\u2019s own shipments when the US store is named', async () => {
		amazon.addTransactions([posted('afn', context('AFN')), posted('mfn', context('MFN'))]);
		expect((await ask(all)).ids).toEqual(['afn', 'mfn']);
		expect((await ask({ ...all, marketplaceId: 'ATVPDKIKX0DER' })).ids).toEqual(['afn']);
		expect((await ask({ ...all, marketplaceId: 'A1F83G8C2ARO7P' })).ids).toEqual([]);
	});

	it('compare the status without regard to case, and take those of the model only', async () => {
		amazon.addTransactions([posted('old', { transactionStatus: 'Released' })]);
		expect((await ask({ ...all, transactionStatus: 'RELEASED' })).ids).toEqual(['old']);
		expect((await ask({ ...all, transactionStatus: 'OPEN' })).status).toBe(400);
		expect((await ask({ ...all, relatedIdentifierName: 'ORDER_ID' })).status).toBe(400);
	});

	it('answer more than 180 days with nothing', async () => {
		amazon.addTransactions([posted('a')]);
		expect((await ask({ postedAfter: '2026-05-01T00:00:00Z' })).ids).toEqual([]);
	});
});

describe('the pages of listTransactions', () => {
	beforeEach(() => {
		amazon.addTransactions(Array.from({ length: 1001 }, (_, at) => posted(String(at))));
	});

	/** How many transactions each page had, to the end. */
	const pages = async (): Promise<number[]> => {
		const sizes: number[] = [];
		let nextToken: string | undefined;
		do {
			const page = await ask(nextToken === undefined ? all : { ...all, nextToken });
			sizes.push(page.ids?.length ?? 0);
			nextToken = page.nextToken;
		} while (nextToken !== undefined);
		return sizes;
	};

	it('hold 500 each', async () => {
		expect(await pages()).toEqual([500, 500, 1]);
	});

	it.each([
		['emptyPage', 1, [0, 500, 500, 1]],
		['emptyPage', 3, [500, 500, 0, 1]],
		['repeatedPage', 2, [500, 500, 500, 1]],
		['repeatedPage', 3, [500, 500, 1, 1]],
	] as const)('with %s at call %i', async (kind, call, sizes) => {
		amazon.faults.push(faultAtCall(kind, call, (request) => request.path === path));
		expect(await pages()).toEqual(sizes);
	});

	it('fail late where that is told: 500, 503, an expired token', async () => {
		const { nextToken = '' } = await ask(all);
		const isLater = ({ query }: { query: URLSearchParams }) => query.has('nextToken');
		for (const kind of ['status500', 'status503', 'expiredToken'] as const) {
			amazon.faults.push(faultAtCall(kind, 1, isLater));
		}
		const statuses: number[] = [];
		for (let call = 0; call < 4; call += 1)
			statuses.push((await ask({ ...all, nextToken })).status);
		expect(statuses.sort()).toEqual([200, 403, 500, 503]);
	});

	it('end with their token after 25 minutes', async () => {
		const { nextToken = '' } = await ask(all);
		now += 25 * 60_000;
		expect((await ask({ ...all, nextToken })).status).toBe(400);
	});
});
