import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchesFor } from '../../../../nodes/domain/postOnce/searches.ts';
import { wanted } from './memoryLedger.mts';

const on = (reference: string, date: string) => ({ ...wanted(reference), date });

describe('searches for a batch', () => {
	it('look a single reference up by its beginning, for a person may have left a blank at its end', () => {
		expect(searchesFor([wanted('AMZ-O-1')])).toMatchObject([
			{ query: { reference_number_startswith: 'AMZ-O-1' } },
		]);
	});

	it('find all parts of a single settlement, whatever their dates', () => {
		const batch = ['AMZ-S-1-202601', 'AMZ-S-1-202602'].map((one) => wanted(one));
		const query = { reference_number_startswith: 'AMZ-S-1-' };
		for (const one of [batch, batch.slice(1)]) expect(searchesFor(one)).toMatchObject([{ query }]);
	});

	it('find one kind with one search: common prefix, and dates with a month to both sides', () => {
		const batch = [on('AMZ-S-245-202602', '2026-02-28'), on('AMZ-S-244-202601', '2026-01-10')];
		expect(searchesFor(batch).map(({ query }) => query)).toEqual([
			{
				reference_number_startswith: 'AMZ-S-24',

				date_start: '2025-12-10',
				date_end: '2026-03-31',
			},
		]);
	});

	it('find journals that were entered on any later day, where their own may be locked', () => {
		const batch = [on('AMZ-S-245-202602', '2026-02-28'), on('AMZ-S-244-202601', '2026-01-10')];
		const notes = 'X, entered on 2026-02-28 instead of 2026-01-31 (locked).';
		const noted = batch.map((one) => ({ ...one, payload: { ...one.payload, notes } }));
		const allowed = batch.map((one) => ({ ...one, firstOpenDay: '2026-01-01' }));
		for (const moved of [noted, allowed]) {
			const [only] = searchesFor(moved);
			expect(only?.query).toEqual({
				reference_number_startswith: 'AMZ-S-24',
				date_start: '2025-12-10',
			});
		}
	});

	it('keep the kinds apart, so that a mixed batch does not read the whole ledger', () => {
		const batch = ['AMZ-S-1-202601', 'AMZ-A-1-20260101', 'AMZ-S-2-202601'].map((one) =>
			wanted(one),
		);
		expect(searchesFor(batch).map(({ query }) => Object.values(query)[0])).toEqual([
			'AMZ-S-',
			'AMZ-A-1-20260101',
		]);
	});

	it('never ask for the ledger as a whole, and cover every reference and date', () => {
		const reference = fc.stringMatching(/^([A-Z]{1,3}-){0,2}[0-9]{1,4}$/);
		const date = fc
			.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
			.map((one) => one.toISOString().slice(0, 10));
		const batch = fc.array(fc.tuple(reference, date), { minLength: 1, maxLength: 20 });
		fc.assert(
			fc.property(batch, (pairs) => {
				const searches = searchesFor(pairs.map(([one, day]) => on(one, day)));
				for (const [one, day] of pairs) {
					const finds = searches.some(({ query }) => {
						const { reference_number_startswith: start, date_start: from, date_end: to } = query;
						if (start === '' || !one.startsWith(String(start))) return false;
						return from === undefined || (String(from) <= day && day <= String(to));
					});
					expect(finds, one).toBe(true);
				}
			}),
		);
	});
});
