import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoryEvent } from '../../../../simulators/sellingPartner/index.mts';
import { amazonItems, day, openMonth, post, reportOn, type OpenMonth } from './monthEnd.mts';

/** Synthetic: a period over two months, and one within the month. */
const story: StoryEvent[] = [
	{ kind: 'settlements', from: day(-6) },
	...[-3, 3, 12].map((at, index): StoryEvent => ({
		kind: 'order',
		id: `111-0000001-000000${index}`,
		at: day(at),
		items: [{ sku: 'SKU-1', charges: { principal: '40.00', commission: '-6.00' } }],
	})),
];

let all: OpenMonth;
beforeEach(async () => {
	all = await openMonth(story);
});
afterEach(async () => await all.close());

const report = async () => await reportOn(all, await amazonItems(all));

describe('a month that does not agree', () => {
	it('names the settlement that the books lack', async () => {
		await post(all, all.files().slice(0, 1));
		const { settlements, isReady, findings } = await report();
		expect(settlements.map(({ state, difference }) => [state, difference])).toEqual([
			['agrees', '0.00'],
			['notPosted', '-34.00'],
		]);
		expect(isReady).toBe(false);
		expect(findings[0]).toMatchObject({
			tone: 'problem',
			text: expect.stringMatching(/not in the books/),
		});
	});

	it('finds the journals that stand months later, because their own days were locked', async () => {
		const { sim } = all.books;
		sim.lock(day(120).slice(0, 10));
		await post(all, all.files(), 'published', { onLocked: 'nextOpenDay' });
		const dates = sim.journals().map(({ journal_date: date }) => date);
		expect(dates).toEqual(dates.map(() => day(121).slice(0, 10)));
		const { settlements } = await report();
		expect(settlements.map(({ state, difference }) => [state, difference])).toEqual([
			['agrees', '0.00'],
			['agrees', '0.00'],
		]);
	});

	it('names the part of a settlement that somebody deleted', async () => {
		await post(all, all.files());
		const [first] = all.books.sim.journals();
		all.books.sim.person.delete(String(first?.journal_id));
		const { settlements } = await report();
		expect(settlements[0]).toMatchObject({
			state: 'differs',
			remarks: expect.stringMatching(/-?34\.00 USD is carried forward and not taken back/),
		});
	});

	it('names a total that somebody changed, with both figures', async () => {
		await post(all, all.files());
		const journal = all.books.sim.journals().at(-1);
		const lines = (journal?.line_items ?? []).map((line) => ({
			...line,
			amount: line.account_name === 'Amazon Clearing' ? 30 : line.amount,
		}));
		const rest = { ...lines[0], amount: 4, description: 'Cash', debit_or_credit: 'debit' };
		all.books.sim.person.edit(String(journal?.journal_id), {
			line_items: [...lines, rest].map((line) => ({ ...line })),
		});
		const { settlements } = await report();
		expect(settlements[1]).toMatchObject({
			state: 'differs',
			difference: '-4.00',
			booked: '30.00',
		});
		expect(settlements[1]?.remarks).toMatch(/Clearing got 30.00 USD, Amazon’s total is 34.00 USD/);
		expect(settlements[1]?.remarks).toMatch(/changed the description/);
	});

	it('tells drafts from what Zoho Books counts', async () => {
		await post(all, all.files(), 'draft');
		const { settlements, trialBalance, isReady } = await report();
		expect(settlements.map(({ state }) => state)).toEqual(['draft', 'draft']);
		expect(trialBalance[0]).toMatchObject({
			account: 'Amazon Clearing',
			debit: '0.00',
			drafts: '102.00',
		});
		expect(isReady).toBe(true);
	});
});
