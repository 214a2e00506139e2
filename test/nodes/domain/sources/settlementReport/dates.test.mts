import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../../../nodes/domain/sources/settlementReport/parseInstant.js';
import { charge, read, summary, table } from './reading.mjs';

const june9 = Date.UTC(2026, 5, 9);
const at = june9 + 36_000_000;

describe('parseInstant', () => {
	it.each([
		['2026-06-09 10:00:00 UTC', at],
		['2026-06-09T10:00:00Z', at],
		['2026-06-09T10:00:00+00:00', at],
		['2026-06-09T12:30:00+02:30', at],
		['2026-06-09 19:00:00 JST', at],
		['2026/06/09 19:00:00 JST', at],
		['09.06.2026 12:00:00 MESZ', at],
		['2026-06-09 03:00:00 PDT', at],
		['09/06/2026 15:30 IST', at],
		['09.06.2026 12:00:00 GMT+02:00', at],
		['2026-06-09 10:00:00 XYZ', null],
		['09/06/2026 10:00 AM UTC', at],
		['09/06/2026 3:30 p.m. IST', at],
		['2026-06-09 12:00:00 AM UTC', june9],
		['2026-06-09 13:00:00 PM UTC', null],
		['2026-06-09 0:00 AM UTC', null],
		['2026-06-09 22:00:00 NZST', at],
		['2026-06-09 12:00:00 +2', at],
		['2026-06-09 03:00:00 America/Los_Angeles', at],
		['2026-06-09 10:00:00 Nowhere/Land', null],
		['2026-06-09 10:00:00 AST', null],
		['2026-06-09T03:00:00-07:00', at],
		['09.06.2026 10:00:00 UTC', at],
		['09/06/2026', june9],
		['09/06/26', june9],
		['2026-06-09', june9],
		['29.02.2026', null],
		['31/04/2026', null],
		['2026-13-01', null],
		['2026-06-09 25:00:00', null],
		['9 June', null],
	])('reads %s', (text, instant) => {
		expect(parseInstant(text, 'dmy')).toBe(instant);
	});

	it('reads slashes month first where asked, dots never', () => {
		expect(parseInstant('06/09/2026', 'mdy')).toBe(june9);
		expect(parseInstant('09.06.2026', 'mdy')).toBe(june9);
	});
});

describe('posted dates', () => {
	const posted = async (date: string, marketplace: string, currency = 'EUR') => {
		const dates = { 'posted-date-time': '', 'posted-date': date };
		const row = charge('5.00', { ...dates, 'marketplace-name': marketplace });
		return (await read(table([summary({ currency }), row]))).lines[0]?.posted;
	};

	// The period is 1 to 15 June 2026.
	it.each([
		['06/09/2026', 'Amazon.com', 'USD', june9],
		['05/06/2026', 'Amazon.com', 'USD', Date.UTC(2026, 5, 5)],
		['06/07/2026', 'Amazon.com', 'USD', Date.UTC(2026, 5, 7)],
		['06/07/2026', 'Amazon.de', 'EUR', Date.UTC(2026, 5, 7)],
		['05/05/2026', 'Amazon.com', 'USD', Date.UTC(2026, 4, 5)],
		['05/04/2026', 'Amazon.com', 'USD', Date.UTC(2026, 4, 4)],
		['05/07/2026', 'Amazon.de', 'EUR', Date.UTC(2026, 6, 5)],
		['05/06/2026', 'Amazon.com.au', 'AUD', Date.UTC(2026, 5, 5)],
		['07/05/2026', '', 'USD', Date.UTC(2026, 6, 5)],
		['06/09/2026', 'Amazon.de', 'EUR', june9],
		['25/12/2025', 'Amazon.com', 'USD', Date.UTC(2025, 11, 25)],
		['', 'Amazon.de', 'EUR', null],
	])(
		'reads %j of %s by the period, then the marketplace',
		async (date, marketplace, currency, instant) => {
			expect(await posted(date, marketplace, currency)).toBe(instant);
		},
	);

	it('reads one text by the marketplace of each row', async () => {
		const dates = { 'posted-date-time': '', 'posted-date': '05/04/2026' };
		const rows = ['Amazon.com', 'Amazon.de', 'Amazon.com'].map((name) =>
			charge('0.00', { ...dates, 'marketplace-name': name }),
		);
		const { lines } = await read(table([summary(), ...rows]));
		const [may4, april5] = [Date.UTC(2026, 4, 4), Date.UTC(2026, 3, 5)];
		expect(lines.map(({ posted: instant }) => instant)).toEqual([may4, april5, may4]);
	});

	it('refuses an ambiguous date that may lie long before the period or long after', async () => {
		await expect(posted('12/01/2026', 'Amazon.de')).rejects.toMatchObject({
			code: 'unreadableDate',
		});
	});

	it('takes a date that lies before the period either way: it counts from the start', async () => {
		expect(await posted('01/02/2024', 'Amazon.de')).toBe(Date.UTC(2024, 1, 1));
	});

	it.each([
		['a month in day-first dates', 'GBP', '03/02/2025', '03/03/2025', '05/03/2025', [1, 3], [2, 3]],
		[
			'a day that the deposit proves',
			'EUR',
			'04/05/2026',
			'05/05/2026',
			'07/05/2026',
			[4, 4],
			[4, 5],
		],
		[
			'a month that the deposit proves',
			'EUR',
			'04/05/2026',
			'05/05/2026',
			'05/07/2026',
			[3, 5],
			[4, 5],
		],
	])('reads %s', async (_what, currency, start, end, deposit, from, to) => {
		const cells = {
			'settlement-start-date': start,
			'settlement-end-date': end,
			'deposit-date': deposit,
			currency,
		};
		const { readings } = await read(table([summary(cells)]));
		const year = Number(start.slice(-4));
		expect(readings[0]?.header).toMatchObject({
			periodStart: Date.UTC(year, from[0] ?? 0, from[1]),
			periodEnd: Date.UTC(year, to[0] ?? 0, to[1]),
		});
	});

	it('reads rows as the dates of the settlement are written', async () => {
		const cells = {
			'settlement-start-date': '25/02/2025',
			'settlement-end-date': '10/04/2025',

			'deposit-date': '',
			currency: 'CAD',
		};
		const row = charge('0.00', {
			'posted-date-time': '',
			'posted-date': '04/03/2025',
			'marketplace-name': 'Amazon.ca',
		});
		const { lines } = await read(table([summary(cells), row]));
		expect(lines[0]?.posted).toBe(Date.UTC(2025, 2, 4));
	});

	it('takes the shorter period of slash dates', async () => {
		const dates = { 'settlement-start-date': '06/01/2026', 'settlement-end-date': '06/12/2026' };
		const { readings } = await read(table([summary({ ...dates, 'deposit-date': '' })]));
		expect(readings[0]?.header).toMatchObject({
			periodStart: Date.UTC(2026, 5, 1),
			periodEnd: Date.UTC(2026, 5, 12),
			depositDate: null,
		});
	});
});
