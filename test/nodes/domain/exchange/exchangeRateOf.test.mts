import { describe, expect, it } from 'vitest';
import { money } from '../../../../nodes/domain/money/money';
import {
	exchangeRateOf,
	groupOfTotal,
	type PaidGroup,
} from '../../../../nodes/domain/exchange/exchangeRateOf';
import type { RateSources } from '../../../../nodes/domain/exchange/exchangeRateOf';

const group = (changes: Partial<PaidGroup> = {}): PaidGroup => ({
	originalTotal: { amount: '2539.66', currency: 'CAD' },
	convertedTotal: { amount: '1857.02', currency: 'USD' },
	processingStatus: 'Closed',
	fundTransferStatus: 'Succeeded',
	...changes,
});
const ask = async (changes: Partial<RateSources> = {}, [currency, base] = ['CAD', 'USD']) =>
	await exchangeRateOf(currency ?? '', base ?? '', {
		wanted: 'amazon',
		reference: null,
		group: group(),
		mayWait: false,
		zoho: async () => '0.73',
		fixed: '',
		...changes,
	});
const viaZoho = { rate: '0.73', source: 'zoho' };
const refusal = (code: string) => expect.objectContaining({ code });

describe('the rate of a settlement', () => {
	it('is not asked for in the base currency', async () => {
		const zoho = async () => await Promise.reject(new Error('asked'));
		expect(await ask({ zoho }, ['USD', 'USD'])).toEqual({
			exchange: null,
			payout: null,
			warnings: [],
		});
	});

	it('is converted by original total, unrounded to eleven decimals', async () => {
		const { exchange, warnings } = await ask();
		expect(exchange).toEqual({ rate: '0.73120811447', source: 'amazon' });
		expect(warnings).toEqual([]);
	});

	it('minds the decimals of both currencies', async () => {
		const yen = group({
			originalTotal: { amount: '10000', currency: 'JPY' },
			convertedTotal: { amount: '64.50', currency: 'USD' },
		});
		expect((await ask({ group: yen }, ['JPY', 'USD'])).exchange?.rate).toBe('0.00645');
	});

	it('holds for a debt that Amazon converted', async () => {
		const debt = group({
			originalTotal: { amount: '-100.00', currency: 'CAD' },
			convertedTotal: { amount: '-73.00', currency: 'USD' },
		});
		expect((await ask({ group: debt })).exchange).toEqual({ rate: '0.73', source: 'amazon' });
	});
});

describe('where Amazon names no rate', () => {
	it.each([
		['no group is known', null],
		[
			'the total is zero',
			group({
				originalTotal: { amount: '0.00', currency: 'CAD' },
				convertedTotal: null,
				fundTransferStatus: '',
			}),
		],
		['it paid in its own currency', group({ convertedTotal: null })],
		[
			'it paid in a third currency',
			group({ convertedTotal: { amount: '1700.00', currency: 'EUR' } }),
		],
		[
			'the group is of another currency',
			group({ originalTotal: { amount: '5.00', currency: 'MXN' } }),
		],
		[
			'nothing is transferred for a debt',
			group({
				originalTotal: { amount: '-5.00', currency: 'CAD' },
				convertedTotal: null,
				fundTransferStatus: '',
			}),
		],
		['the signs differ', group({ convertedTotal: { amount: '-1.00', currency: 'USD' } })],
	])('the next source is used and named: %s', async (_name, paid) => {
		const { exchange, warnings } = await ask({ group: paid });
		expect(exchange).toEqual(viaZoho);
		expect(warnings).toEqual([expect.stringMatching(/Amazon names no rate.*Zoho Books/)]);
	});

	it('a fixed rate comes last, and is named', async () => {
		const { exchange, warnings } = await ask({ group: null, zoho: async () => null, fixed: '0.7' });
		expect(exchange).toEqual({ rate: '0.7', source: 'fixed' });
		expect(warnings).toEqual([expect.stringMatching(/Amazon.*Zoho Books.*fixed rate/)]);
	});

	it('with no source left the settlement is refused', async () => {
		const nothing = ask({ group: null, zoho: async () => null });
		await expect(nothing).rejects.toThrow(refusal('noExchangeRate'));
	});
});

describe('the group of a settlement, among those of its period', () => {
	const cad = group();
	const usd = group({ originalTotal: { amount: '2539.66', currency: 'USD' } });
	const open = group({
		originalTotal: { amount: '1.00', currency: 'CAD' },
		processingStatus: 'Open',
	});
	const noTotal = group({ originalTotal: null, convertedTotal: null });

	it.each([
		['by its total and currency', [usd, cad], cad],
		[
			'written with other decimals',
			[group({ originalTotal: { amount: '2539.660', currency: 'CAD' } })],
			0,
		],
		['else the one without a total yet', [usd, noTotal], noTotal],
		['else one that is open', [usd, open], open],
		['else none', [usd, group({ originalTotal: { amount: '1.00', currency: 'CAD' } })], null],
		['none of none', [], null],
	])('is found %s', (_how, groups, wanted) => {
		const found = groupOfTotal(groups, money(253966n, 'CAD'));
		expect(found).toBe(typeof wanted === 'number' ? groups[wanted] : wanted);
	});
});

describe('a reference rate', () => {
	it('goes before the rate that Amazon paid, which stays known', async () => {
		const reference = { source: 'fixed', value: '0.74' } as const;
		expect(await ask({ reference })).toEqual({
			exchange: { rate: '0.74', source: 'fixed' },
			payout: { rate: '0.73120811447', paid: money(185702n, 'USD') },
			warnings: [],
		});
	});

	it('of Zoho Books falls back to the value entered, and says so', async () => {
		const reference = { source: 'zoho', value: '0.74' } as const;
		expect((await ask({ reference })).exchange).toEqual(viaZoho);
		const { exchange, warnings } = await ask({ reference, zoho: async () => null });
		expect(exchange).toEqual({ rate: '0.74', source: 'fixed' });
		expect(warnings).toEqual([expect.stringMatching(/Zoho Books has none.*fixed rate/)]);
	});
});

describe('while Amazon has not paid', () => {
	it.each([
		['Processing', group({ convertedTotal: null, fundTransferStatus: 'Processing' })],
		['no status', group({ convertedTotal: null, fundTransferStatus: '' })],
		['no total yet', group({ originalTotal: null, convertedTotal: null })],
		['the group is still open', group({ processingStatus: 'Open' })],
		['no group is listed yet', null],
	])('the record waits, but not for ever: %s', async (_name, paid) => {
		await expect(ask({ group: paid, mayWait: true })).rejects.toThrow(refusal('waiting'));
		expect((await ask({ group: paid })).exchange).toEqual(viaZoho);
	});

	it('does not wait where another source is wanted, and says that the payout is still to come', async () => {
		const open = group({ convertedTotal: null, fundTransferStatus: 'Processing' });
		const mayWait = { group: open, mayWait: true };
		const payout = 'waiting';
		expect(await ask({ ...mayWait, wanted: 'zoho' })).toEqual({
			exchange: viaZoho,
			payout,
			warnings: [],
		});
		const fixed = await ask({ ...mayWait, wanted: 'fixed', fixed: '0.7500' });
		const exchange = { rate: '0.75', source: 'fixed' };
		expect(fixed).toEqual({ exchange, payout, warnings: [] });
		expect((await ask({ group: open, wanted: 'zoho' })).payout).toBeNull();
		const reference = { source: 'fixed', value: '0.74' } as const;
		expect((await ask({ ...mayWait, reference })).exchange).toEqual({
			rate: '0.74',
			source: 'fixed',
		});
	});
});

describe('a rate that cannot be', () => {
	it.each(['0', '0.00', '-0.73', '1e3', 'NaN', '10000000', '0.0000001', '0,73'])(
		'is refused: "%s"',
		async (rate) => {
			const absurd = refusal('implausibleExchangeRate');
			await expect(ask({ wanted: 'fixed', fixed: rate })).rejects.toThrow(absurd);
			await expect(ask({ wanted: 'zoho', zoho: async () => rate })).rejects.toThrow(absurd);
		},
	);

	it('is refused where a fixed rate is wanted and none is entered', async () => {
		const missing = refusal('noExchangeRate');
		await expect(ask({ wanted: 'fixed' })).rejects.toThrow(missing);
		const reference = { source: 'fixed', value: '' } as const;
		await expect(ask({ reference })).rejects.toThrow(missing);
	});

	it.each(['1.3676', '0.64', '0.81', '73'])(
		'is refused where it is far from what Amazon paid: %s',
		async (fixed) => {
			const absurd = refusal('implausibleExchangeRate');
			await expect(ask({ wanted: 'fixed', fixed })).rejects.toThrow(absurd);
			const reference = { source: 'zoho', value: '' } as const;
			await expect(ask({ reference, zoho: async () => fixed })).rejects.toThrow(absurd);
		},
	);

	it('is refused from Amazon too', async () => {
		const absurd = group({ convertedTotal: { amount: '99999999999.00', currency: 'USD' } });
		await expect(ask({ group: absurd })).rejects.toThrow(refusal('implausibleExchangeRate'));
	});
});
