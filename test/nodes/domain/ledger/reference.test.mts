import fc from 'fast-check';
import { expect, it } from 'vitest';
import { settlementReference } from '../../../../nodes/domain/ledger/reference';

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
