import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asSeller } from '../asSeller.mts';
import { type StoryEvent, startSellingPartner } from '../index.mts';
import { virtualClock } from './clock.mts';
import { histories } from './histories.mts';
import { minorOf, sum } from './money.mts';

const from = '2026-05-01T00:00:00Z';

describe('any history', () => {
	it('has groups, transactions and reports that agree to the cent, each transaction once', async () => {
		await fc.assert(
			fc.asyncProperty(histories({ from, days: 30 }), async (story) => await agrees(story)),
			{ numRuns: 25, seed: 20260501 },
		);
	});
});

interface Wire {
	transactionId: string;
	transactionStatus: string;
	totalAmount: { currencyAmount: number };
}

async function agrees(story: StoryEvent[]): Promise<void> {
	const clock = virtualClock(from);
	const amazon = await startSellingPartner({ now: clock.now, speed: 1e9 });
	amazon.tell(...story);
	clock.advance({ days: 100 });
	const seller = await asSeller(amazon);
	const path = '/finances/2024-06-19/transactions';
	const ids: string[] = [];
	for (const { settlement, beginning } of amazon.settlements()) {
		// One that closed within the last hours may have none yet.
		if (settlement.original === null) continue;
		clock.advance({ seconds: 1 });
		const query = {
			relatedIdentifierName: 'FINANCIAL_EVENT_GROUP_ID',
			relatedIdentifierValue: settlement.groupId,
		};
		const found = ((await seller.get(path, query)).data.payload?.transactions ?? []) as unknown;
		const wire = found as Wire[];
		ids.push(...wire.map(({ transactionId }) => transactionId));
		const cents = wire.map(({ totalAmount }) =>
			BigInt(Math.round(totalAmount.currencyAmount * 100)),
		);
		const total = minorOf(settlement.original.amount, 'USD');
		expect(sum(cents) + beginning).toBe(total);
		expect(rowsOf(amazon.settlementText(settlement.settlementId))).toBe(total);
	}
	expect(new Set(ids).size).toBe(ids.length);
	await amazon.close();
}

/** The amounts of all rows below the summary. */
function rowsOf(text: string): bigint {
	const [header = [], ...rows] = text.split('\n').map((line) => line.split('\t'));
	const amounts = rows.map((row) => row[header.indexOf('amount')] ?? '');
	return sum(amounts.filter((amount) => amount !== '').map((amount) => minorOf(amount, 'USD')));
}
