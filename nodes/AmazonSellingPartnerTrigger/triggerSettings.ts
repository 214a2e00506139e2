import { DateTime } from 'luxon';
import type { IPollFunctions } from 'n8n-workflow';
import {
	reportsKeptForDays,
	settlementReportTypes,
} from '../clients/sellingPartner/api/reportTypes';
import { Refusal } from '../domain/refusal';

export interface TriggerSettings {
	readonly reportTypes: readonly string[];
	readonly lookBackDays: number;
	/** Milliseconds since 1970; null where none is set. */
	readonly startDate: number | null;
}

export function triggerSettings(ctx: IPollFunctions): TriggerSettings {
	const types = ctx.getNodeParameter('reportTypes', [settlementReportTypes.v2]) as string[];
	const days = Number(ctx.getNodeParameter('lookBackDays', reportsKeptForDays));
	if (types.length === 0) throw noTypes();
	return {
		reportTypes: types,
		lookBackDays: days >= 1 && days <= reportsKeptForDays ? days : reportsKeptForDays,
		startDate: dateOf(String(ctx.getNodeParameter('startDate', '') ?? ''), ctx.getTimezone()),
	};
}

function dateOf(text: string, zone: string): number | null {
	if (text.trim() === '') return null;
	const time = DateTime.fromISO(text.trim().replace(' ', 'T'), { zone });
	if (time.isValid) return time.toMillis();
	throw new Refusal(
		'unreadableDate',
		`Start Date "${text}" is not a date.`,
		'Pick the start date in the panel of the trigger.',
	);
}

const noTypes = () =>
	new Refusal(
		'reportTypes',
		'The trigger has no report type to look for.',
		'Choose "Settlement (V2)" in the panel of the trigger.',
	);
