import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postOnce, type Outcome } from '../../../../nodes/domain/postOnce/postOnce.ts';
import type { Refusal } from '../../../../nodes/domain/refusal.ts';
import type { RefusalCode } from '../../../../nodes/domain/refusalCodes.ts';
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

	it('does not look again when it created nothing', async () => {
		const ledger = new MemoryLedger();
		await postOnce(ledger, [wanted('AMZ-S-1')]);
		ledger.calls.splice(0);
		await postOnce(ledger, [wanted('AMZ-S-1')]);
		expect(ledger.calls).toEqual(['list']);
	});

	it('ends with one journal per reference however often and together it runs', async () => {
		const runs = fc.array(fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1 }), {
			...{ minLength: 2, maxLength: 4 },
		});
		await fc.assert(
			fc.asyncProperty(runs, fc.scheduler(), async (workers, scheduler) => {
				const ledger = new MemoryLedger(
					async (step) => await scheduler.schedule(Promise.resolve(), step),
				);
				const posting = workers.map(
					async (letters) =>
						await postOnce(
							ledger,
							letters.map((one) => wanted(`AMZ-S-${one}`)),
						),
				);
				const results = (await scheduler.waitFor(Promise.all(posting))).flat();
				expect(outcomes(results).every((one) => /created|alreadyPosted/.test(one))).toBe(true);
				const kept = ledger.rows.map((row) => row.reference_number).sort();
				expect(kept).toEqual([...new Set(workers.flat().map((one) => `AMZ-S-${one}`))].sort());
			}),
			{ numRuns: 100 },
		);
	});

	it('keeps the smallest id as a number, not as text, and deletes its copy', async () => {
		const ledger = new MemoryLedger();
		const row = { reference_number: 'AMZ-S-1', notes: hash('a') };
		ledger.put({ ...row, journal_id: '100000000000000000' });
		ledger.put({ ...row, journal_id: '99999999999999999' });
		const [result] = await postOnce(ledger, [wanted('AMZ-S-1')]);
		expect(result).toMatchObject({ journal: { journal_id: '99999999999999999' } });
		expect(ledger.rows).toHaveLength(1);
	});

	it('says which copy it could not delete', async () => {
		const ledger = new MemoryLedger(failing('remove', [1], 'closedPeriod'));
		ledger.put({ reference_number: 'AMZ-S-1', notes: hash('a') });
		const copy = ledger.put({ reference_number: 'AMZ-S-1', notes: hash('a') });
		const [result] = await postOnce(ledger, [wanted('AMZ-S-1')]);
		expect(errorOf(result)).toMatchObject({
			...{ code: 'duplicateLeft', details: { journalId: copy.journal_id } },
			message: expect.stringContaining('words of closedPeriod'),
		});
	});

	it('never deletes a copy whose total a person changed', async () => {
		const ledger = new MemoryLedger();
		ledger.put({ reference_number: 'AMZ-S-1', notes: hash('a'), total: '1.00' });
		ledger.put({ reference_number: 'AMZ-S-1', notes: hash('a'), total: '2' });
		expect(outcomes(await postOnce(ledger, [wanted('AMZ-S-1')]))).toEqual(['alreadyPosted']);
		expect(ledger.calls).not.toContain('remove');
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
		const { journal_id: knownId } = ledger.put(wanted('AMZ-S-1').payload as Partial<Row>);
		const results = await postOnce(ledger, [{ ...wanted('AMZ-S-1'), knownId }]);
		expect(outcomes(results)).toEqual(['alreadyPosted']);
		expect(ledger.calls).toEqual(['list', 'get']);
	});

	it.each(['424242', 'of another'])('is posted where the id is %s', async (which) => {
		const ledger = new MemoryLedger();
		const other = ledger.put({ reference_number: 'AMZ-S-2', notes: hash('b') });
		const knownId = which === 'of another' ? other.journal_id : which;
		const results = await postOnce(ledger, [{ ...wanted('AMZ-S-1'), knownId }]);
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
		const knownId = moved.journal_id;
		const [result] = await postOnce(ledger, [{ ...wanted('AMZ-S-1'), knownId }]);
		expect(errorOf(result)).toMatchObject({
			code: 'contentChanged',
			message: expect.stringContaining('changed it to "X"'),
		});
		expect(ledger.rows).toEqual([moved]);
	});

	it('cannot be looked up fails alone', async () => {
		const ledger = new MemoryLedger(failing('get', [1], 'missingScope'));
		const lost = { ...wanted('AMZ-S-1'), knownId: '1' };
		const results = await postOnce(ledger, [lost, wanted('AMZ-S-2')]);
		expect(outcomes(results)).toEqual(['missingScope', 'created']);
	});
});

describe('two journals of one reference and hash', () => {
	it('are not both lost where the older one vanishes meanwhile', async () => {
		const ledger = new MemoryLedger();
		const row = wanted('AMZ-S-1').payload as Partial<Row>;
		const [older, copy] = [ledger.put(row), ledger.put(row)];
		const get = ledger.get.bind(ledger);
		ledger.get = async (id) => {
			await ledger.remove(older.journal_id);
			return await get(id);
		};
		const [result] = await postOnce(ledger, [wanted('AMZ-S-1')]);
		expect(errorOf(result)).toMatchObject({ code: 'duplicateLeft' });
		expect(ledger.rows).toEqual([copy]);
	});

	it('are both left alone where no race explains them: a person made one', async () => {
		const ledger = new MemoryLedger();
		const row = { ...(wanted('AMZ-S-1').payload as Partial<Row>), status: 'published' };
		ledger.put({ ...row, journal_date: '2026-06-09' });
		ledger.put({ ...row, journal_date: '2026-06-30' });
		const [result] = await postOnce(ledger, [wanted('AMZ-S-1')]);
		expect(errorOf(result)).toMatchObject({
			code: 'duplicateLeft',
			nextStep: expect.stringContaining('Nothing was deleted'),
		});
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
			...{ code, nextStep: expect.stringMatching(/^Nothing was written/) },
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
		expect(ledger.calls).toEqual(['list', 'create', 'list', 'list']);
		expect(ledger.rows).toHaveLength(1);
	});

	it('before the write: posts once more', async () => {
		const ledger = new MemoryLedger(lost([1]));
		expect(outcomes(await postOnce(ledger, [wanted('AMZ-S-1')]))).toEqual(['created']);
		expect(ledger.rows).toHaveLength(1);
	});

	it('twice: is told as it is, and the next journal is posted', async () => {
		const ledger = new MemoryLedger(lost([1, 2]));
		const results = await postOnce(ledger, [wanted('AMZ-S-1'), wanted('AMZ-S-2')]);
		expect(outcomes(results)).toEqual(['unclearAnswer', 'created']);
	});

	it('with a look that fails: "unverified", and running again posts nothing twice', async () => {
		let asked = 0;
		const before = (step: Step) => {
			if (step === 'list' && ++asked > 1 && asked < 4) throw refusal('serverTrouble');
		};
		const ledger = new MemoryLedger(before, lost([1]));
		const [result] = await postOnce(ledger, [wanted('AMZ-S-1')]);
		expect(errorOf(result)).toMatchObject({
			...{ code: 'unverified', nextStep: expect.stringContaining('Run it again') },
			message: expect.stringContaining('may have been posted'),
		});
		expect(outcomes(await postOnce(ledger, [wanted('AMZ-S-1')]))).toEqual(['alreadyPosted']);
		expect(ledger.rows).toHaveLength(1);
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
		const ledger = new MemoryLedger(failing('create', [1, 2], 'unclearAnswer'));
		expect(outcomes(await postOnce(ledger, parts('a', 'b')))).toEqual([
			...['unclearAnswer', 'unclearAnswer'],
		]);
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
