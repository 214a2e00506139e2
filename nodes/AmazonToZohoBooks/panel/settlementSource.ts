import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { openBinary } from '../../common/openBinary';
import type { PaidGroup } from '../../domain/exchange/exchangeRateOf';
import type { Payment } from '../../domain/mapping/payment';
import type { SettlementFile } from '../../domain/policies/bookSettlement';
import { eventGroupOf, isEventGroup } from './eventGroupSource';
import { amountOf, isObject, textOf, timeOf } from './jsonValues';
import { optionReader } from './settings';

/** The settlement of an item: its report as a binary file, or an event group with its transactions. */
export function settlementFile(ctx: IExecuteFunctions, item: number): SettlementFile {
	const property = String(optionReader(ctx, item)('binaryPropertyName') || 'data');
	const json = jsonOf(ctx, item);
	const hasFile = Object.hasOwn(ctx.getInputData()[item]?.binary ?? {}, property);
	if (!hasFile && isEventGroup(json)) return { group: eventGroupOf(json), reportId: null };
	return {
		openBytes: openBinary(ctx, item, property),
		charset: textOf(json.charset),
		reportId: textOf(json.reportId),
	};
}

/** What an item says of how Amazon pays: the event groups that travel with its report, or itself. */
export function paymentOf(ctx: IExecuteFunctions, item: number): Payment {
	const json = jsonOf(ctx, item);
	if (isEventGroup(json)) {
		return {
			groups: [paidGroup(json)].filter((group) => group !== null),
			isJoined: true,
			created: timeOf(json.periodEnd),
		};
	}
	return {
		groups: paidGroups(json),
		isJoined: Object.hasOwn(json, 'financialEventGroup'),
		created: timeOf(json.createdTime),
	};
}

const jsonOf = (ctx: IExecuteFunctions, item: number): IDataObject =>
	ctx.getInputData()[item]?.json ?? {};

/** Where several groups share the period, the report brings them all: its total tells which is meant. */
function paidGroups({ financialEventGroup: one, financialEventGroups: several }: IDataObject) {
	const groups = Array.isArray(several) ? several : [one];
	return groups.map(paidGroup).filter((group) => group !== null);
}

function paidGroup(value: unknown): PaidGroup | null {
	if (!isObject(value)) return null;
	return {
		originalTotal: amountOf(value.originalTotal),
		convertedTotal: amountOf(value.convertedTotal),
		processingStatus: textOf(value.processingStatus) ?? '',
		fundTransferStatus: textOf(value.fundTransferStatus) ?? '',
	};
}
