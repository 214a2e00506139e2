import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOf, Turns } from '../../../../support/turns.mts';
import { openWorkers, type Told, type Workers } from './workers.mts';

let turns = new Turns(randomOf(1), Date.UTC(2026, 5, 9), 100);
let workers: Workers;
beforeAll(async () => {
	workers = await openWorkers(() => turns);
});
afterAll(async () => await workers.sim.close());

let number = 0;
const nextReference = () => `AMZ-S-${7000 + number++}-202606`;

async function post(reference: string, knownIds: string[] = []): Promise<Told | undefined> {
	turns = new Turns(randomOf(number), turns.now(), 100);
	const wanted = { ...workers.journal(reference), knownIds };
	const [one] = await turns.run([async () => await workers.run([wanted])]);
	if (one?.status !== 'fulfilled') throw new Error(String(one?.reason));
	return one.value[0];
}

const foreign = () =>
	workers.sim.journals()[0]?.currency_id.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));

/** What a person may correct in a clone: of the journal, and of its first line. */
const clones: Array<[string, () => object, object]> = [
	['exchange rate', () => ({ currency_id: foreign(), exchange_rate: 0.75 }), {}],
	['currency', () => ({ currency_id: foreign(), exchange_rate: 1 }), {}],
	['reporting tags', () => ({}), { tags: [{ tag_id: '31', tag_option_id: '32' }] }],
	['contact', () => ({}), { customer_id: '310415000000000777' }],
	['project', () => ({}), { project_id: '310415000000000778' }],
	['tax', () => ({}), { tax_id: '310415000000000779' }],
	['location', () => ({}), { location_id: '310415000000000780' }],
	['description', () => ({}), { description: 'Checked by hand' }],
	['status', () => ({ status: 'published' }), {}],
	['date', () => ({ journal_date: '2026-06-30' }), {}],
	['nothing', () => ({}), {}],
];

describe('a clone that a person made', () => {
	it.each(clones)(
		'and corrected in its %s is never deleted, but told',
		async (_what, head, line) => {
			const reference = nextReference();
			const { journalId = '' } = (await post(reference)) ?? {};
			const clone = workers.sim.person.clone(journalId, { ...head() }, { ...line });
			const before = workers.standing(reference);
			expect(await post(reference, [journalId])).toEqual({ code: 'duplicateLeft', journalId });
			expect(workers.standing(reference)).toEqual(before);
			expect(before.map((one) => one.journal_id)).toEqual([journalId, clone]);
		},
	);

	it.each(clones.slice(0, -1))(
		'or a copy of our own that a person then corrected in its %s: never deleted',
		async (_what, head, line) => {
			const reference = nextReference();
			const { journalId = '' } = (await post(reference)) ?? {};
			// As a lost race leaves it: a second journal that the audit trail calls our own.
			const copy = workers.sim.person.clone(journalId);
			workers.sim.person.edit(copy, { ...head() }, { ...line });
			const before = workers.standing(reference);
			expect(await post(reference, [journalId, copy])).toMatchObject({ code: 'duplicateLeft' });
			expect(workers.standing(reference)).toEqual(before);
		},
	);

	it('and an edit between the look and the delete: not deleted', async () => {
		const reference = nextReference();
		const { journalId = '' } = (await post(reference)) ?? {};
		const copy = workers.sim.person.clone(journalId);
		let gets = 0;
		workers.sim.onRequest.push(({ method, path }) => {
			if (method !== 'GET' || !path.endsWith(copy) || ++gets !== 2) return;
			workers.sim.person.edit(copy, {}, { description: 'Edited at this moment' });
		});
		expect(await post(reference, [journalId, copy])).toMatchObject({ code: 'duplicateLeft' });
		workers.sim.onRequest.splice(0);
		expect(workers.standing(reference)).toHaveLength(2);
	});
});

describe('our own copy that nobody touched', () => {
	it('is deleted where the audit trail names it, and the older one stays', async () => {
		const reference = nextReference();
		const { journalId = '' } = (await post(reference)) ?? {};
		const copy = workers.sim.person.clone(journalId);
		expect(await post(reference, [copy])).toEqual({ code: 'alreadyPosted', journalId });
		expect(workers.standing(reference).map((one) => one.journal_id)).toEqual([journalId]);
	});
});

describe('what a person did with our journal', () => {
	it('is seen though the total is the same: accounts swapped', async () => {
		const reference = nextReference();
		const { journalId = '' } = (await post(reference)) ?? {};
		const account_id = workers.accounts.get('Amazon Refunds');
		workers.sim.person.edit(journalId, {}, { account_id });
		expect(await post(reference)).toEqual({ code: 'contentChanged', journalId });
	});

	it('is seen though the search still lists what was deleted: it is posted again', async () => {
		const reference = nextReference();
		const { journalId = '' } = (await post(reference)) ?? {};
		workers.sim.lagSearch(60);
		workers.sim.person.delete(journalId);
		expect(await post(reference, [journalId])).toMatchObject({ code: 'created' });
		workers.sim.lagSearch(0);
		expect(workers.standing(reference)).toHaveLength(1);
	});

	it('leaves it the same journal: a blank and other capitals in its reference', async () => {
		const reference = nextReference();
		const { journalId = '' } = (await post(reference)) ?? {};
		workers.sim.person.edit(journalId, { reference_number: `${reference.toLowerCase()} ` });
		expect(await post(reference)).toEqual({ code: 'alreadyPosted', journalId });
	});
});

describe('a search that is a minute late', () => {
	it('is waited for: two workers leave one journal', async () => {
		const reference = nextReference();
		workers.sim.lagSearch(60);
		turns = new Turns(randomOf(5), turns.now(), 100);
		const wanted = workers.journal(reference);
		const told = await turns.run([1, 2].map(() => async () => await workers.run([wanted])));
		workers.sim.lagSearch(0);
		expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
		expect(workers.standing(reference)).toHaveLength(1);
	});
});
