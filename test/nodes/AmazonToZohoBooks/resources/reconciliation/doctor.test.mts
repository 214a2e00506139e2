import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import type { StoryEvent } from '../../../../simulators/sellingPartner/index.mts';
import { credentialFor, execute } from '../../../clients/sellingPartner/n8n.mts';
import { fileItem } from '../../mapping.mts';
import { day, openMonth, reportOn, type OpenMonth } from './monthEnd.mts';

/** Synthetic: two orders and a fee in one period. */
const story: StoryEvent[] = [
	{ kind: 'settlements', from: day(1) },
	...[3, 5].map((at): StoryEvent => ({
		kind: 'order',
		id: `111-0000001-000000${at}`,
		at: day(at),
		items: [{ sku: 'SKU-1', charges: { principal: `${at}0.00`, commission: `-${at}.00` } }],
	})),
	{ kind: 'charge', at: day(6), type: 'ServiceFee', charges: { subscription: '-39.99' } },
];

let all: OpenMonth;
let id = '';
let text = '';
beforeAll(async () => {
	all = await openMonth(story);
	id = all.closed()[0]?.settlementId ?? '';
	text = all.amazon.settlementText(id);
});
afterAll(async () => await all.close());

/** The payout period with its transactions, as Amazon sends them. */
async function group() {
	const settlements = await all.ask('settlement', { startedAfter: day(-10) });
	const own = settlements.find(({ json }) => json.settlementId === id);
	return await execute(new AmazonSellingPartner(), {
		parameters: {
			resource: 'settlement',
			operation: 'get',
			financialEventGroupId: own?.json.financialEventGroupId ?? '',
			simplify: false,
		},
		credential: { ...credentialFor(all.amazon), sellerId: all.amazon.sellerId },
	});
}

const linesWith = (word: string) => text.split('\n').filter((line) => line.includes(word));

const damaged = async (changed: string, withGroup = true) => {
	const items = [fileItem(changed), ...(withGroup ? await group() : [])];
	const { diagnoses, settlements, gaps } = (await reportOn(all, items)) as unknown as {
		diagnoses: Array<Record<string, unknown>>;
		settlements: Array<Record<string, unknown>>;
		gaps: string[];
	};
	return { diagnoses, settlements, gaps };
};

describe('a report that does not add up, beside the transactions of its event group', () => {
	it('gets the row that it lacks', async () => {
		const [line = ''] = linesWith('Commission');
		const { diagnoses, gaps } = await damaged(text.replace(`${line}\n`, ''));
		expect(gaps).toEqual([]);
		expect(diagnoses).toMatchObject([
			{
				settlement: id,
				unexplained: '0.00',
				rows: [{ fault: 'missing', orderId: '111-0000001-0000003', amount: '-3.00' }],
				text: expect.stringContaining('Transactions that the report does not have:'),
			},
		]);
	});

	it('is told which row stands there twice, fees without an order too', async () => {
		const [line = ''] = linesWith('Subscription Fee');
		const { diagnoses } = await damaged(text.replace(line, `${line}\n${line}`));
		expect(diagnoses).toMatchObject([
			{ difference: '39.99', rows: [{ fault: 'doubled', orderId: '', amount: '-39.99' }] },
		]);
	});

	it('is not diagnosed where it adds up', async () => {
		const { diagnoses, settlements } = await damaged(text);
		expect(diagnoses).toEqual([]);
		expect(settlements).toMatchObject([{ state: 'notPosted', charges: '32.01' }]);
	});

	it('says what it needs where the transactions were not read, and stands on the page', async () => {
		const [line = ''] = linesWith('Commission');
		const { diagnoses } = await damaged(text.replace(`${line}\n`, ''), false);
		expect(diagnoses).toMatchObject([{ unexplained: '-3.00', rows: [] }]);
		const items = [fileItem(text.replace(`${line}\n`, ''))];
		const { html } = await reportOn(all, items, { output: 'page' });
		expect(html).toContain(`Why settlement ${id} does not add up`);
		expect(html).toContain('Read the payout period with its transactions');
	});
});
