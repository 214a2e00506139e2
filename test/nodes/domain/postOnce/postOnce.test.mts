import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../nodes/domain/postOnce/outcome.ts';
import { postOnce } from '../../../../nodes/domain/postOnce/postOnce.ts';
import { Refusal } from '../../../../nodes/domain/refusal.ts';
import type { RefusalCode } from '../../../../nodes/domain/refusalCodes.ts';
import { randomOf, Turns } from '../../../support/turns.mts';
import { hash, MemoryLedger, refusal, wanted, type Row, type Step } from './memoryLedger.mts';

const outcomes = (results: Array<Outcome<Row>>) =>
	results.map((one) => ('error' in one ? (one.error as Refusal).code : one.outcome));
const errorOf = (one?: Outcome<Row>) =>
	one && 'error' in one ? (one.error as Refusal) : undefined;

/** Throws at the given call of a step, counted from 1. */
function failing(step: Step, at: number[], code: RefusalCode) {
	let count = 0;
	return (current: Step) => {
		if (current === step && at.includes(++count)) throw refusal(code);
	};
}

describe('posting once', () => {
	it('creates what is absent, in the order asked, and answers for what is there', async () => {
		const ledger = new MemoryLedger();
		await postOnce(ledger, [wanted('AMZ-S-2')]);
		const results = await postOnce(ledger, [wanted('AMZ-S-1'), wanted('AMZ-S-2')]);
		expect(outcomes(results)).toEqual(['created', 'alreadyPosted']);
		expect(ledger.rows.map((row) => row.reference_number)).toEqual(['AMZ-S-2', 'AMZ-S-1']);
	});

	it('does not look again when it created nothing; what it found is read by id', async () => {
		const ledger = new MemoryLedger();
		await postOnce(ledger, [wanted('AMZ-S-1')]);
		ledger.calls.splice(0);
		await postOnce(ledger, [wanted('AMZ-S-1')]);
		expect(ledger.calls).toEqual(['list', 'get']);
	});

	it('ends with one journal per reference however often and together it runs', async () => {
		const runs = fc.array(fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1 }), {
			minLength: 2,
			maxLength: 4,
		});
		await fc.assert(
			fc.asyncProperty(runs, fc.integer(), async (workers, seed) => {
				const turns = new Turns(randomOf(seed), 0, 300);
				const ledger = new MemoryLedger(async () => await turns.step(async () => {}));
				ledger.wait = async (milliseconds) => await turns.sleep(milliseconds);
				const results = await turns.run(
					workers.map((letters) => async () => {
						const journals = letters.map((one) => wanted(`AMZ-S-${one}`));
						return await postOnce(ledger, journals);
					}),
				);
				const told = results.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
				const good = ['created', 'alreadyPosted'];
				expect(outcomes(told).filter((one) => !good.includes(one))).toEqual([]);
				const kept = ledger.rows.map((row) => row.reference_number).sort();
				expect(kept).toEqual([...new Set(workers.flat().map((one) => `AMZ-S-${one}`))].sort());
			}),
			{ numRuns: 100 },
		);
	});

	it('keeps the smallest id as a number, not as text, and deletes the copy that is its own', async () => {
		const ledger = new MemoryLedger();
		const row = { reference_number: 'AMZ-S-1', notes: hash('a') };
		ledger.put({ ...row, journal_id: '100000000000000000' });
		ledger.put({ ...row, journal_id: '99999999999999999' });
		const known = { ...wanted('AMZ-S-1'), knownIds: ['100000000000000000'] };
		const [result] = await postOnce(ledger, [{ ...known, payload: row }]);
		expect(result).toMatchObject({ journal: { journal_id: '99999999999999999' } });
		expect(ledger.rows).toHaveLength(1);
	});

	it('says which copy it could not delete', async () => {
		const ledger = new MemoryLedger(failing('remove', [1], 'closedPeriod'));
		const { payload } = wanted('AMZ-S-1');
		const kept = ledger.put(payload as Partial<Row>);
		const copy = ledger.put(payload as Partial<Row>);
		const known = { ...wanted('AMZ-S-1'), knownIds: [copy.journal_id] };
		const [result] = await postOnce(ledger, [known]);
		expect(errorOf(result)).toMatchObject({
			code: 'duplicateLeft',
			details: { journalId: kept.journal_id, copyIds: copy.journal_id },
			message: expect.stringContaining('words of closedPeriod'),
		});
	});

	it('reports a copy whose total a person changed, and deletes nothing', async () => {
		const ledger = new MemoryLedger();
		ledger.put({ reference_number: 'AMZ-S-1', notes: hash('a'), total: '1.00' });
		ledger.put({ reference_number: 'AMZ-S-1', notes: hash('a'), total: '2' });
		expect(outcomes(await postOnce(ledger, [wanted('AMZ-S-1')]))).toEqual(['duplicateLeft']);
		expect(ledger.calls).not.toContain('remove');
	});

	it('leaves an entry alone that a person made beside ours, without our hash', async () => {
		const ledger = new MemoryLedger();
		await postOnce(ledger, [wanted('AMZ-S-1')]);
		ledger.put({ reference_number: 'AMZ-S-1', notes: 'Correction by hand', total: '7' });
		expect(outcomes(await postOnce(ledger, [wanted('AMZ-S-1')]))).toEqual(['alreadyPosted']);
		expect(ledger.rows).toHaveLength(2);
	});

	it.each(['AMZ-S-1 ', ' amz-s-1', 'Amz-S-1\u00a0'])(
		'takes "%s" for the same reference, as a person may have left it',
		async (reference_number) => {
			const ledger = new MemoryLedger();
			ledger.put({ ...(wanted('AMZ-S-1').payload as Partial<Row>), reference_number });
			expect(outcomes(await postOnce(ledger, [wanted('AMZ-S-1')]))).toEqual(['alreadyPosted']);
		},
	);

	it('posts again what a person deleted, though the list still shows it', async () => {
		const ledger = new MemoryLedger();
		const [first] = await postOnce(ledger, [wanted('AMZ-S-1')]);
		const ghost = ledger.rows.splice(0);
		const list = ledger.list.bind(ledger);
		ledger.list = async () => [...ghost, ...(await list())];
		const [again] = await postOnce(ledger, [wanted('AMZ-S-1')]);
		expect(outcomes(first && again ? [first, again] : [])).toEqual(['created', 'created']);
		expect(ledger.rows).toHaveLength(1);
	});
});

describe('two versions of one journal that race', () => {
	it('end with the older one: the younger is taken back, and told', async () => {
		const ledger = new MemoryLedger();
		let other: Row | undefined;
		const create = ledger.create.bind(ledger);
		ledger.create = async (payload) => {
			other ??= ledger.put(wanted('AMZ-S-1', 'b').payload as Partial<Row>);
			return await create(payload);
		};
		const results = await postOnce(ledger, [wanted('AMZ-S-1', 'a')]);
		expect(outcomes(results)).toEqual(['contentChanged']);
		expect(ledger.rows).toEqual([other]);
	});
});

describe('a journal that the search misses', () => {
	class NearSighted extends MemoryLedger {
		override async list() {
			await super.list();
			return [];
		}
	}

	it('is looked up by the id that the audit trail knows, and not posted again', async () => {
		const ledger = new NearSighted();
		const { journal_id: id } = ledger.put(wanted('AMZ-S-1').payload as Partial<Row>);
		const results = await postOnce(ledger, [{ ...wanted('AMZ-S-1'), knownIds: [id] }]);
		expect(outcomes(results)).toEqual(['alreadyPosted']);
		expect(ledger.calls).toEqual(['list', 'get']);
	});

	it.each(['424242', 'of another'])('is posted where the id is %s', async (which) => {
		const ledger = new MemoryLedger();
		const other = ledger.put({ reference_number: 'AMZ-S-2', notes: hash('b') });
		const knownIds = [which === 'of another' ? other.journal_id : which];
		const results = await postOnce(ledger, [{ ...wanted('AMZ-S-1'), knownIds }]);
		expect(outcomes(results)).toEqual(['created']);
	});
});

describe('a journal whose known id', () => {
	it('leads to another reference with its own hash is reported, and not posted again', async () => {
		const ledger = new MemoryLedger();
		const moved = ledger.put({
			...(wanted('AMZ-S-1').payload as Partial<Row>),
			reference_number: 'X',
		});
		const knownIds = [moved.journal_id];
		const [result] = await postOnce(ledger, [{ ...wanted('AMZ-S-1'), knownIds }]);
		expect(errorOf(result)).toMatchObject({
			code: 'contentChanged',
			message: expect.stringContaining('changed it to "X"'),
		});
		expect(ledger.rows).toEqual([moved]);
	});

	it('cannot be looked up fails alone', async () => {
		const ledger = new MemoryLedger(failing('get', [1], 'missingScope'));
		const lost = { ...wanted('AMZ-S-1'), knownIds: ['1'] };
		const results = await postOnce(ledger, [lost, wanted('AMZ-S-2')]);
		expect(outcomes(results)).toEqual(['missingScope', 'created']);
	});
});

describe('two journals of one reference and hash', () => {
	const row = wanted('AMZ-S-1').payload as Partial<Row>;
	const known = (...rows: Row[]) => ({
		...wanted('AMZ-S-1'),
		knownIds: rows.map((one) => one.journal_id),
	});

	it('are not both lost where the older one vanishes meanwhile', async () => {
		const ledger = new MemoryLedger();
		const [older, copy] = [ledger.put(row), ledger.put(row)];
		let gets = 0;
		const get = ledger.get.bind(ledger);
		ledger.get = async (id) => {
			if (++gets === 3) await ledger.remove(older.journal_id);
			return await get(id);
		};
		await postOnce(ledger, [known(copy)]);
		expect(ledger.rows).toEqual([copy]);
	});

	it('are both left alone where no answer named the younger, and both creators are told', async () => {
		const ledger = new MemoryLedger();
		const first = ledger.put({ ...row, created_by_name: 'The Robot' });
		const clone = ledger.put({ ...row, created_by_name: 'A. Bookkeeper' });
		const [result] = await postOnce(ledger, [known(first)]);
		expect(errorOf(result)).toMatchObject({
			code: 'duplicateLeft',
			message: expect.stringMatching(/made by The Robot.*made by A\. Bookkeeper/),
			nextStep: expect.stringContaining('Nothing of them was deleted'),
			details: { journalId: first.journal_id, copyIds: clone.journal_id },
		});
		expect(ledger.rows).toHaveLength(2);
	});

	it('are both left alone where the younger is our own and a person changed it', async () => {
		const ledger = new MemoryLedger();
		ledger.put({ ...row, status: 'draft' });
		const copy = ledger.put({ ...row, status: 'published' });
		const payload = { ...row, status: 'draft' };
		expect(outcomes(await postOnce(ledger, [{ ...known(copy), payload }]))).toEqual([
			'duplicateLeft',
		]);
		expect(ledger.rows).toHaveLength(2);
	});
});

describe('a reference that is taken', () => {
	it.each([
		['by other content', hash('b'), '1', 'contentChanged'],
		['by our journal with a total that a person changed', hash('a'), '3', 'contentChanged'],
		['by an entry without our hash', 'Rent for June', '1', 'noContentHash'],
		[
			'by an entry whose notes go on after the hash',
			`${hash('a')} (checked)`,
			'1',
			'noContentHash',
		],
	])('%s is not written over', async (_what, notes, total, code) => {
		const ledger = new MemoryLedger();
		const row = ledger.put({ reference_number: 'AMZ-S-1', notes, total });
		const [result] = await postOnce(ledger, [wanted('AMZ-S-1')]);
		expect(errorOf(result)).toMatchObject({
			code,
			nextStep: expect.stringMatching(/^Nothing was written/),
			details: { postedTotal: total, newTotal: '1', journalId: row.journal_id },
		});
		expect(ledger.rows).toEqual([row]);
	});
});

describe('an unclear answer', () => {
	const lost = (at: number[]) => failing('create', at, 'unclearAnswer');

	it('after the write: finds the journal and posts no second one', async () => {
		const ledger = new MemoryLedger(undefined, lost([1]));
		expect(outcomes(await postOnce(ledger, [wanted('AMZ-S-1')]))).toEqual(['created']);
		expect(ledger.calls).toEqual(['list', 'create', 'list', 'list', 'get']);
		expect(ledger.rows).toHaveLength(1);
	});

	it('before the write: is looked for after growing waits, never sent again, and the next run posts it', async () => {
		const ledger = new MemoryLedger(lost([1]));
		const waits = { lastLookMilliseconds: 5_000, budgetMilliseconds: 20_000 };
		const [result] = await postOnce(ledger, [wanted('AMZ-S-1')], waits);
		expect(errorOf(result)).toMatchObject({
			code: 'unverified',
			message: expect.stringContaining('no search finds it so far'),
		});
		expect(ledger.waited).toEqual([1, 2, 4, 8, 5]);
		expect(ledger.calls.filter((step) => step === 'create')).toHaveLength(1);
		expect(outcomes(await postOnce(ledger, [wanted('AMZ-S-1')]))).toEqual(['created']);
		expect(ledger.rows).toHaveLength(1);
	});

	it('does not hold back other settlements, and uses up the patience of the run once', async () => {
		const ledger = new MemoryLedger(lost([1, 2]));
		const waits = { lastLookMilliseconds: 0, budgetMilliseconds: 7_000 };
		const journals = ['AMZ-S-1', 'AMZ-S-2', 'AMZ-S-3'].map((one) => wanted(one));
		const results = await postOnce(ledger, journals, waits);
		expect(outcomes(results)).toEqual(['unverified', 'unverified', 'created']);
		expect(ledger.waited).toEqual([1, 2, 4]);
	});

	it('with a look that fails: "unverified", and running again posts nothing twice', async () => {
		let asked = 0;
		const before = (step: Step) => {
			if (step === 'list' && ++asked > 1 && asked < 4) throw refusal('serverTrouble');
		};
		const ledger = new MemoryLedger(before, lost([1]));
		const [result] = await postOnce(ledger, [wanted('AMZ-S-1')]);
		expect(errorOf(result)).toMatchObject({
			code: 'unverified',
			nextStep: expect.stringContaining('Run it again'),
			message: expect.stringContaining('may have been posted'),
		});
		expect(outcomes(await postOnce(ledger, [wanted('AMZ-S-1')]))).toEqual(['alreadyPosted']);
		expect(ledger.rows).toHaveLength(1);
	});
});

describe('the last look', () => {
	/** A list that shows what was created only after so many looks at it. */
	class Late extends MemoryLedger {
		private looks = 0;

		constructor(private readonly late: number) {
			super();
		}

		override async list() {
			const rows = await super.list();
			return rows.length > 0 && this.looks++ < this.late ? [] : rows;
		}
	}

	const waits = { lastLookMilliseconds: 5_000, budgetMilliseconds: 10_000 };

	it('comes after a wait, and again until it shows what this run created', async () => {
		const ledger = new Late(2);
		expect(outcomes(await postOnce(ledger, [wanted('AMZ-S-1')], waits))).toEqual(['created']);
		expect(ledger.waited).toEqual([5, 1, 2]);
	});

	it('that never shows it leaves "unverified" with the id, which the answer told', async () => {
		const ledger = new Late(99);
		const [result] = await postOnce(ledger, [wanted('AMZ-S-1')], waits);
		expect(errorOf(result)).toMatchObject({
			code: 'unverified',
			details: { journalId: ledger.rows[0]?.journal_id },
		});
		expect(ledger.waited).toEqual([5, 1, 2, 4, 3]);
	});

	it('that cannot wait, for the execution was stopped, leaves "unverified" with the id', async () => {
		const ledger = new MemoryLedger();
		ledger.wait = async () => await Promise.reject(refusal('cancelled'));
		const [result] = await postOnce(ledger, [wanted('AMZ-S-1')], waits);
		expect(errorOf(result)).toMatchObject({
			code: 'unverified',
			details: { journalId: ledger.rows[0]?.journal_id },
		});
	});
});

describe('failures', () => {
	it('of the first search post nothing', async () => {
		const ledger = new MemoryLedger(failing('list', [1], 'serverTrouble'));
		const results = await postOnce(ledger, [wanted('AMZ-S-1'), wanted('AMZ-S-2')]);
		expect(outcomes(results)).toEqual(['serverTrouble', 'serverTrouble']);
		expect(ledger.calls).toEqual(['list']);
	});

	it('of the check leave "unverified" with the id for what was created, not for what was found', async () => {
		const ledger = new MemoryLedger(failing('list', [2], 'serverTrouble'));
		const old = wanted('AMZ-S-1');
		ledger.put(old.payload as Partial<Row>);
		const results = await postOnce(ledger, [old, wanted('AMZ-S-2')]);
		expect(outcomes(results)).toEqual(['alreadyPosted', 'unverified']);
		expect(errorOf(results[1])?.details.journalId).toBe(ledger.rows[1]?.journal_id);
	});

	it('of the check by a limit say when it opens, in place of a few minutes', async () => {
		const resetsAt = '2026-06-02T00:00:00.000Z';
		let looks = 0;
		const ledger = new MemoryLedger((step) => {
			if (step !== 'list' || ++looks !== 2) return;
			throw new Refusal('dailyLimit', 'Used up.', 'Run it after midnight.', { resetsAt });
		});
		const [result] = await postOnce(ledger, [wanted('AMZ-S-1')]);
		expect(errorOf(result)).toMatchObject({ code: 'unverified', details: { resetsAt } });
		expect(errorOf(result)?.nextStep).toMatch(/^Run it after midnight\. What is posted/);
	});

	it('of one journal leave the others alone', async () => {
		const ledger = new MemoryLedger(failing('create', [2], 'unknownAccount'));
		const results = await postOnce(ledger, [wanted('A'), wanted('B'), wanted('C')]);
		expect(outcomes(results)).toEqual(['created', 'unknownAccount', 'created']);
	});

	it('that would meet every journal end the posting', async () => {
		const ledger = new MemoryLedger(failing('create', [2], 'dailyLimit'));
		const results = await postOnce(ledger, [wanted('A'), wanted('B'), wanted('C'), wanted('D')]);
		expect(outcomes(results)).toEqual(['created', 'dailyLimit', 'dailyLimit', 'dailyLimit']);
		expect(ledger.calls.filter((step) => step === 'create')).toHaveLength(2);
	});
});

describe('the parts of a settlement', () => {
	const parts = (...contents: string[]) =>
		contents.map((content, index) => wanted(`AMZ-S-77-20260${index + 1}`, content));

	it('are not completed where another part is posted with other content', async () => {
		const ledger = new MemoryLedger();
		await postOnce(ledger, parts('a').slice(0, 1));
		const results = await postOnce(ledger, [...parts('b', 'c'), wanted('AMZ-S-8-202601')]);
		expect(outcomes(results)).toEqual(['contentChanged', 'contentChanged', 'created']);
		expect(errorOf(results[1])?.message).toContain('AMZ-S-77-202601');
		expect(ledger.rows).toHaveLength(2);
	});

	const split = (month: string, months: string, content: string) => {
		const journal = wanted(`AMZ-S-77-${month.replace('-', '')}`, content);
		const part = months.includes(',') ? `, part ${month} of ${months}` : '';
		const notes = `Amazon settlement 77 (2026-01-20 to 2026-02-03 UTC${part}), total 1. ${hash(content)}`;
		return { ...journal, payload: { ...journal.payload, notes } };
	};

	it('are not posted beside a part of another split', async () => {
		const ledger = new MemoryLedger();
		await postOnce(ledger, [split('2026-01', '2026-01, 2026-02', 'a')]);
		const results = await postOnce(ledger, [split('2026-02', '2026-02', 'b')]);
		expect(outcomes(results)).toEqual(['contentChanged']);
		const rest = await postOnce(ledger, [split('2026-02', '2026-01, 2026-02', 'c')]);
		expect(outcomes(rest)).toEqual(['created']);
	});

	it('are not posted beside a part of another split that is wanted too', async () => {
		const ledger = new MemoryLedger();
		const results = await postOnce(ledger, [
			split('2026-01', '2026-01', 'a'),
			split('2026-01', '2026-01, 2026-02', 'b'),
			split('2026-02', '2026-01, 2026-02', 'c'),
		]);
		expect(outcomes(results)).toEqual(['created', 'contentChanged', 'contentChanged']);
	});

	it('wait for one of which it is not clear whether it was posted', async () => {
		const ledger = new MemoryLedger(failing('create', [1], 'unclearAnswer'));
		expect(outcomes(await postOnce(ledger, parts('a', 'b')))).toEqual(['unverified', 'unverified']);
	});

	it('are completed where the posted part is the same', async () => {
		const ledger = new MemoryLedger();
		await postOnce(ledger, parts('a').slice(0, 1));
		expect(outcomes(await postOnce(ledger, parts('a', 'b')))).toEqual(['alreadyPosted', 'created']);
	});

	it('do not wait for one without effect whose period is locked: that one is left out', async () => {
		const ledger = new MemoryLedger(failing('create', [1], 'closedPeriod'));
		const [first, second] = parts('a', 'b');
		if (!first || !second) throw new Error('two parts are wanted');
		const results = await postOnce(ledger, [{ ...first, noEffect: true }, second]);
		expect(outcomes(results)).toEqual(['skipped', 'created']);
	});

	it('wait for a part that Zoho refuses, while other settlements are posted', async () => {
		const ledger = new MemoryLedger(failing('create', [1], 'closedPeriod'));
		const results = await postOnce(ledger, [...parts('a', 'b'), wanted('AMZ-S-8-202601')]);
		expect(outcomes(results)).toEqual(['closedPeriod', 'closedPeriod', 'created']);
		expect(ledger.rows.map((row) => row.reference_number)).toEqual(['AMZ-S-8-202601']);
	});
});
