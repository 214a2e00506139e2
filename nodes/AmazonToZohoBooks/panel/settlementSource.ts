import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { openBinary } from '../../common/openBinary';
import type { PaidGroup } from '../../domain/exchange/exchangeRateOf';
import type { Payment } from '../../domain/mapping/payment';
import type { SettlementFile } from '../../domain/policies/bookSettlement';
import { optionReader } from './settings';

/** The settlement report of an item: its binary file. */
export function settlementFile(ctx: IExecuteFunctions, item: number): SettlementFile {
	const property = String(optionReader(ctx, item)('binaryPropertyName') || 'data');
	const json = jsonOf(ctx, item);
	return {
		openBytes: openBinary(ctx, item, property),
		charset: textOf(json.charset),
		reportId: textOf(json.reportId),
	};
}

/** What an item says of how Amazon pays: the event groups that travel with its report. */
export function paymentOf(ctx: IExecuteFunctions, item: number): Payment {
	const json = jsonOf(ctx, item);
	return {
		groups: paidGroups(json),
		isJoined: Object.hasOwn(json, 'financialEventGroup'),
		created: Date.parse(textOf(json.createdTime) ?? '') || null,
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

function amountOf(value: unknown): PaidGroup['originalTotal'] {
	if (!isObject(value)) return null;
	const { amount, currency } = value;
	return typeof amount === 'string' && typeof currency === 'string' ? { amount, currency } : null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null;
