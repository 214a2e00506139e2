import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, flag } from '../../../../../nodes/ZohoBooks/rest/fields/choice.ts';
import { date } from '../../../../../nodes/ZohoBooks/rest/fields/date.ts';
import { decimal, whole } from '../../../../../nodes/ZohoBooks/rest/fields/number.ts';
import { pick } from '../../../../../nodes/ZohoBooks/rest/fields/pick.ts';
import { rows } from '../../../../../nodes/ZohoBooks/rest/fields/rows.ts';
import { text } from '../../../../../nodes/ZohoBooks/rest/fields/text.ts';

const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe('an amount', () => {
	const { toZoho } = decimal('Amount', 'amount');

	it('goes to Zoho with every digit, up to fifteen', () => {
		const amounts = fc
			.tuple(fc.bigInt(-(10n ** 15n) + 1n, 10n ** 15n - 1n), fc.integer({ min: 0, max: 6 }))
			.map(([minor, places]) => {
				const digits = String(minor < 0n ? -minor : minor).padStart(places + 1, '0');
				const whole = digits.slice(0, digits.length - places);
				const fraction = places === 0 ? '' : `.${digits.slice(-places)}`;
				return { minor, places, written: `${minor < 0n ? '-' : ''}${whole}${fraction}` };
			});
		fc.assert(
			fc.property(amounts, ({ minor, places, written }) => {
				const sent = JSON.stringify(toZoho(written));
				const [whole = '', fraction = ''] = sent.split(/\.|e/);
				fc.pre(!sent.includes('e'));
				expect(BigInt(whole + fraction.padEnd(places, '0'))).toBe(minor);
			}),
		);
	});

	it.each(['0.1234567890123456', 0.1 + 0.2, '1,234.50', 'a lot', '1e5', '--1', {}])(
		'%j is refused, by the name of its field',
		(given) => {
			expect(() => toZoho(given)).toThrow(code('invalidAmount'));
			expect(() => toZoho(given)).toThrow('"Amount"');
		},
	);

	it('may be a number, a text, or missing', () => {
		expect([toZoho(12.5), toZoho(' 12.50 '), toZoho(''), toZoho(null)]).toEqual([
			12.5,
			12.5,
			undefined,
			undefined,
		]);
		expect(decimal('Cost', 'cost', '', '', 'text').toZoho('7.20')).toBe('7.20');
	});
});

describe('an id', () => {
	const { toZoho } = pick('Vendor', 'vendor_id', 'vendors');

	it('stays text, picked, typed or by an expression', () => {
		const id = '310415000000000058';
		expect(toZoho({ __rl: true, mode: 'list', value: id })).toBe(id);
		expect(toZoho(id)).toBe(id);
		expect(toZoho(4711)).toBe('4711');
		expect(toZoho({ __rl: true, mode: 'list', value: '' })).toBeUndefined();
	});

	it('that has become a number too long for one is refused, not sent to another record', () => {
		expect(() => toZoho(310415000000000058)).toThrow(code('invalidValue'));
		expect(() => toZoho(['1'])).toThrow(code('invalidValue'));
	});
});

describe('other fields', () => {
	it('know what is not given from what is cleared', () => {
		const { toZoho } = text('Notes', 'notes');
		expect([toZoho(undefined), toZoho(null), toZoho(''), toZoho(' a ')]).toEqual([
			undefined,
			undefined,
			'',
			'a',
		]);
		expect(() => toZoho({})).toThrow('"Notes"');
	});

	it('take a day as it is written', () => {
		const { toZoho } = date('Date', 'date');
		expect(toZoho('2026-06-09T23:59:59.000-11:00')).toBe('2026-06-09');
		expect(() => toZoho('9 June')).toThrow(code('invalidDate'));
	});

	it('take counts and switches from expressions', () => {
		expect(whole('Days', 'days').toZoho('30')).toBe(30);
		expect(() => whole('Days', 'days').toZoho('1.5')).toThrow(code('invalidValue'));
		expect(flag('Taxable', 'taxable', 'Whether').toZoho('false')).toBe(false);
		expect(() => flag('Taxable', 'taxable', 'Whether').toZoho('no')).toThrow(code('invalidValue'));
	});

	it('offer choices in alphabetical order', () => {
		const { panel } = choice('Type', 'type', { b: 'Zebra', a: 'Ape' });
		expect(panel.options).toEqual([
			{ name: 'Ape', value: 'a' },
			{ name: 'Zebra', value: 'b' },
		]);
	});
});

describe('rows', () => {
	const amount = decimal('Amount', 'amount');
	const needed = { ...amount, panel: { ...amount.panel, required: true } };
	const lines = rows('Lines', 'lines', 'Line', [needed, text('Note', 'note')], {
		carries: ['line_id', 'tags'],
	});

	it('become objects, from the panel or from an expression', () => {
		const given = [{ amount: '1.10', note: '' }, { amount: 2 }];
		const sent = [{ amount: 1.1 }, { amount: 2 }];
		expect(lines.toZoho({ row: given })).toEqual(sent);
		expect(lines.toZoho(given)).toEqual(sent);
		expect(lines.toZoho({})).toBeUndefined();
	});

	it('name the row that something is missing in', () => {
		expect(() => lines.toZoho({ row: [{ amount: '1' }, { note: 'x' }] })).toThrow(
			'"Lines 2, Amount" is empty',
		);
	});

	it('are sent again as they stand, without what Zoho computes or leaves empty', () => {
		const current = [{ line_id: '1', amount: 3, note: '', tags: [], total: 3 }];
		expect(lines.carried?.(current)).toEqual([{ line_id: '1', amount: 3 }]);
		expect(lines.carried?.([])).toBeUndefined();
	});
});
