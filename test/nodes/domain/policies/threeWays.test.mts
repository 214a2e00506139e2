import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../../nodes/domain/ledger/journal.ts';
import { toDecimal } from '../../../../nodes/domain/money/money.ts';
import { bookSettlement } from '../../../../nodes/domain/policies/bookSettlement.ts';
import type { EventGroup } from '../../../../nodes/domain/sources/eventGroup/eventGroup.ts';
import type { AmazonTransaction } from '../../../../nodes/domain/sources/transactions/amazonTransaction.ts';
import { asSeller } from '../../../simulators/sellingPartner/asSeller.mts';
import {
	startSellingPartner,
	virtualClock,
	type StoryEvent,
} from '../../../simulators/sellingPartner/index.mts';
import { histories } from '../../../simulators/sellingPartner/story/histories.mts';

const from = '2026-03-20T00:00:00Z';
const zone = 'America/Los_Angeles';

/** A journal as an accountant sees it. */
const seen = ({ reference, date, currency, lines }: Journal) => ({
	reference,
	date,
	currency,
	lines: lines.map(({ category, credit }) => `${category} ${toDecimal(credit)}`).sort(),
});

async function ofFile(text: string) {
	const openBytes = async function* () {
		yield await Promise.resolve(Buffer.from(text, 'utf8'));
	};
	const file = { openBytes, charset: null, reportId: null };
	return (await bookSettlement(file, zone)).journals.map(seen);
}

const ofGroup = async (group: EventGroup) =>
	(await bookSettlement({ group, reportId: null }, zone)).journals.map(seen);

interface WireGroup {
	FinancialEventGroupId: string;
	ProcessingStatus: string;
	FinancialEventGroupStart: string;
	FinancialEventGroupEnd: string;
	OriginalTotal?: { CurrencyCode: string; CurrencyAmount: number };
	BeginningBalance: { CurrencyCode: string; CurrencyAmount: number };
}

const amountOf = ({ CurrencyCode, CurrencyAmount }: WireGroup['BeginningBalance']) => ({
	currency: CurrencyCode,
	amount: String(CurrencyAmount),
});

/** Every closed settlement of a history in three ways: report V1, report V2, event group. */
async function threeWays(events: readonly StoryEvent[], after: { days: number }) {
	const clock = virtualClock(from);
	const amazon = await startSellingPartner({ now: clock.now, speed: 1e6, convertInto: null });
	amazon.tell(...events);
	clock.advance(after);
	const seller = await asSeller(amazon);
	const { data } = await seller.get('/finances/v0/financialEventGroups', {
		MaxResultsPerPage: '100',
		FinancialEventGroupStartedAfter: '2026-01-01T00:00:00Z',
	});
	const { FinancialEventGroupList: groups } = data.payload as unknown as {
		FinancialEventGroupList: WireGroup[];
	};
	const closed = amazon.settlements().filter(({ settlement }) => settlement.end !== null);
	const found = [];
	for (const { settlement } of closed) {
		const group = groups.find((one) => one.FinancialEventGroupId === settlement.groupId);
		if (!group) throw new Error(`no group of ${settlement.settlementId}`);
		// Amazon has not worked out its total yet: it would wait.
		if (!group.OriginalTotal) continue;
		clock.advance({ seconds: 1 });
		const answer = await seller.get('/finances/2024-06-19/transactions', {
			relatedIdentifierName: 'FINANCIAL_EVENT_GROUP_ID',
			relatedIdentifierValue: settlement.groupId,
		});
		const { transactions } = answer.data.payload as unknown as {
			transactions: AmazonTransaction[];
		};
		found.push({
			v1: await ofFile(amazon.settlementText(settlement.settlementId, 'v1')),
			v2: await ofFile(amazon.settlementText(settlement.settlementId)),
			group: await ofGroup({
				financialEventGroupId: settlement.groupId,
				settlementId: settlement.settlementId,
				processingStatus: group.ProcessingStatus,
				originalTotal: amountOf(group.OriginalTotal),
				beginningBalance: amountOf(group.BeginningBalance),
				periodStart: Date.parse(group.FinancialEventGroupStart),
				periodEnd: Date.parse(group.FinancialEventGroupEnd),
				depositDate: null,
				transactions,
			}),
		});
	}
	await amazon.close();
	return found;
}

const negated = (charges: Record<string, string>) =>
	Object.fromEntries(
		Object.entries(charges).map(([name, text]) => [name, (-Number(text)).toFixed(2)]),
	);

const sale = { principal: '40.01', tax: '3.02', withheldTax: '-3.02', commission: '-6.09' };

/** Synthetic: over the end of a month, with a debt that is carried on and reserves. */
const story: StoryEvent[] = [
	{ kind: 'settlements', from, everyDays: 14, carryNegative: true },
	{ kind: 'order', id: '111-1', at: '2026-03-28T00:00:00Z', items: [{ sku: 'A', charges: sale }] },
	{
		kind: 'order',
		id: '111-2',
		at: '2026-03-30T00:00:00Z',
		items: [{ sku: 'A', charges: sale }],
		deferred: { reason: 'DD7', until: '2026-04-09T00:00:00Z' },
	},
	{
		kind: 'refund',
		id: '111-1',
		at: '2026-04-02T00:00:00Z',
		items: [{ sku: 'A', charges: negated(sale) }],
	},
	{
		kind: 'charge',
		type: 'ServiceFee',
		at: '2026-03-31T00:00:00Z',
		charges: { storage: '-57.01' },
	},
	{
		kind: 'charge',
		type: 'Adjustment',
		at: '2026-04-10T00:00:00Z',
		charges: { reserveHeld: '-2.00' },
	},
	{
		kind: 'charge',
		type: 'Adjustment',
		at: '2026-04-20T00:00:00Z',
		charges: { reserveReturned: '2.00' },
	},
];

describe('the same settlement as report V1, as report V2 and as event group', () => {
	it('gives the same journals, over a month and with a debt that is carried on', async () => {
		const found = await threeWays(story, { days: 45 });
		expect(found.length).toBeGreaterThanOrEqual(3);
		for (const { v1, v2, group } of found) {
			expect(v1).toEqual(v2);
			expect(group).toEqual(v2);
		}
		const lines = found.flatMap(({ group }) => group.flatMap((one) => one.lines));
		expect(lines.some((line) => line.startsWith('payableToAmazon'))).toBe(true);
		expect(lines.some((line) => line.startsWith('carriedForward'))).toBe(true);
	});

	it('does so whatever happens', async () => {
		const shape = { from, days: 40, mostOrders: 8, mostCharges: 5 };
		await fc.assert(
			fc.asyncProperty(histories(shape), async (events) => {
				for (const { v1, v2, group } of await threeWays(events, { days: 75 })) {
					expect(v1).toEqual(v2);
					expect(group).toEqual(v2);
				}
			}),
			{ numRuns: Number(process.env.HISTORIES ?? 25) },
		);
	}, 120_000);
});
