import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	parseReference,
	printReference,
	setOfReference,
	settlementOfReference,
	settlementReference,
} from '../../../../nodes/domain/ledger/reference';

it('is made of the settlement id and the month', () => {
	expect(settlementReference('24391894961', '2025-09')).toBe('AMZ-S-24391894961-202509');
});

it('fits Zoho and tells settlements and months apart', () => {
	const id = fc.stringMatching(/^[0-9]{6,20}$/);
	const month = fc.constantFrom('2025-08', '2025-09', '2026-09');
	const run = (one: string, other: string, first: string, second: string) => {
		const references = [settlementReference(one, first), settlementReference(other, second)];
		for (const reference of references) expect(reference).toMatch(/^AMZ-S-[A-Za-z0-9-]{1,44}$/);
		expect(references[0] === references[1]).toBe(one === other && first === second);
	};
	fc.assert(fc.property(id, id, month, month, run));
});

it.each(['', 'a b', '1/2', '1'.repeat(40), 'é'])(
	'refuses "%s", which is no settlement id',
	(id) => {
		const make = () => settlementReference(id, '2025-09');
		expect(make).toThrow(expect.objectContaining({ code: 'unusableSettlementId' }));
	},
);

describe('a reference', () => {
	it.each([
		['AMZ-S-24391894961-202509', 'S', '24391894961', '202509', []],
		['AMZ-S-31000000009-202603-V2', 'S', '31000000009', '202603', ['V2']],
		['AMZ-S-31000000005-202602-FX', 'S', '31000000005', '202602', ['FX']],
		['AMZ-A-A2GOLDEN1-US-S-USD-20260430-R1', 'A', 'A2GOLDEN1-US-S-USD', '20260430', ['R1']],
		['AMZ-R-A2GOLDEN1-XUS-I-USD-20260501-A1', 'R', 'A2GOLDEN1-XUS-I-USD', '20260501', ['A1']],
		['AMZ-O-111-0000041-0000041', 'O', '111-0000041-0000041', '', []],
	])('%s is read part by part, and printed the same', (text, kind, source, period, suffixes) => {
		const reference = parseReference(text);
		expect(reference).toEqual({ kind, source, period, suffixes });
		expect(reference && printReference(reference)).toBe(text);
		expect(parseReference(` ${text.toLowerCase()} `)?.kind).toBe(kind);
	});

	it.each([
		'',
		'RENT-2025',
		'AMZ-X-1-202509',
		'AMZ-S-1',
		'AMZ-S-1-2025',
		`AMZ-O-${'1'.repeat(50)}`,
	])('"%s" is none of this package', (text) => expect(parseReference(text)).toBeNull());

	it('names the settlement whose parts and versions belong to it, and which of them stand together', () => {
		const [may, june] = ['AMZ-S-1-202605', 'amz-s-1-202606 '];
		expect([may, june].map(settlementOfReference)).toEqual(['AMZ-S-1', 'AMZ-S-1']);
		expect(setOfReference(may)).toBe(setOfReference(june));
		expect(setOfReference('AMZ-S-1-202605-V2')).toBe(setOfReference('AMZ-S-1-202606-V2'));
		expect(setOfReference('AMZ-S-1-202605-V2')).not.toBe(setOfReference(may));
		expect(settlementOfReference('AMZ-O-111-0000041-0000041')).toBeNull();
	});
});
