import type { IExecuteFunctions } from 'n8n-workflow';
import { readJson } from '../../domain/exactJson';
import { marketplaceCountry } from '../../domain/marketplaces';
import { groupTotalsIn } from '../../domain/policies/daily/groupTotals';
import { defaultSettleHours, type DailySettings } from '../../domain/policies/daily/settings';
import type { MappingSettings } from '../../domain/mapping/settings';
import { Refusal } from '../../domain/refusal';
import { optionReader } from './settings';

/** What the panel says of days of transactions; a run has one such setting, that of its first item. */
export function dailySettings(
	ctx: IExecuteFunctions,
	{ asOf, marketplaceIfNone, rules, feesFrom }: MappingSettings,
	timeZone: string,
): DailySettings {
	const option = optionReader(ctx, 0);
	return {
		timeZone,
		sellerCode: String(option('sellerCode') ?? '').trim(),
		asOf,
		rules,
		feesFrom,
		settleHours: hoursOf(option('settleHours')),
		readFrom: instantOf(option('readFrom'), 'Transactions Read From') ?? -Infinity,
		readUntil: instantOf(option('readUntil'), 'Transactions Read Until') ?? Infinity,
		countryIfNone: marketplaceCountry('', marketplaceIfNone) ?? '',
		groupTotals: groupTotalsIn(rowsOf(option('eventGroups'))),
	};
}

/** Rows that an expression gives: a list, one row, or the JSON text of either. */
export function rowsOf(value: unknown): readonly unknown[] {
	const read = typeof value === 'string' ? readJson(value) : value;
	if (read === undefined || read === null) return [];
	return Array.isArray(read) ? read : [read];
}

function hoursOf(value: unknown): number {
	const hours = value === '' || value === undefined ? defaultSettleHours : Number(value);
	return Number.isFinite(hours) && hours >= 0 ? hours : defaultSettleHours;
}

function instantOf(value: unknown, field: string): number | null {
	const text = String(value ?? '').trim();
	if (text === '') return null;
	const instant = Date.parse(text);
	if (!Number.isNaN(instant)) return instant;
	throw new Refusal(
		'invalidDate',
		`"${text}" in ${field} is not a date.`,
		'Enter a date with its time, as 2026-04-30T00:00:00Z.',
	);
}
