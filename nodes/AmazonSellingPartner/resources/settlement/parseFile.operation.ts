import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';
import { openBinary } from '../../../common/openBinary';
import type { Operation } from '../../../common/operation';
import { failedOrThrow, perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { toDecimal } from '../../../domain/money/money';
import { withoutPayout } from '../../../domain/policies/payoutRows';
import { TallySheet } from '../../../domain/policies/tally';
import { readSettlementReport } from '../../../domain/sources/settlementReport/readSettlementReport';
import type { SettlementReading } from '../../../domain/sources/settlementReport/settlement';
import { requireSum } from '../../../domain/sources/settlementReport/sumCheck';
import { chargeTotals } from './chargeTotals';

const fileField: INodeProperties = {
	displayName: 'Settlement File Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the input binary field that holds the settlement report',
};

export const parseFile: Operation = {
	description: shownFor('settlement', ['parseFile'], [fileField]),
	run: perItem(parseSettlements),
};

/** Rows stream by and never become items; one item per settlement of the file. */
async function parseSettlements(ctx: IExecuteFunctions, item: number) {
	const property = String(ctx.getNodeParameter('binaryPropertyName', item, 'data'));
	const charset = ctx.getInputData()[item]?.json.charset;
	const sheets = new Map<string, TallySheet>();
	const readings = await readSettlementReport(
		openBinary(ctx, item, property),
		typeof charset === 'string' ? charset : null,
		({ settlementId }) => {
			const sheet = new TallySheet();
			sheets.set(settlementId, sheet);
			return { line: (line) => sheet.count(line, 0) };
		},
	);
	return readings.map((reading) => {
		const sheet = sheets.get(reading.header.settlementId) ?? new TallySheet();
		return checked(ctx, item, reading, sheet);
	});
}

/** A settlement that does not add up takes the way of an error; the others of the file go on. */
function checked(
	ctx: IExecuteFunctions,
	item: number,
	read: SettlementReading,
	sheet: TallySheet,
): INodeExecutionData {
	const { reading, tallies } = withoutPayout(read, sheet.tallies());
	try {
		requireSum(reading);
		const totals = chargeTotals(tallies, reading.header.total.currency);
		return { json: settlementJson(reading, [...sheet.marketplaces].sort(), totals) };
	} catch (error) {
		return failedOrThrow(ctx, error, item);
	}
}

const settlementJson = (
	reading: SettlementReading,
	marketplaces: string[],
	totals: IDataObject[],
): IDataObject => ({
	settlementId: reading.header.settlementId,
	layout: reading.layout,
	periodStart: isoOf(reading.header.periodStart),
	periodEnd: isoOf(reading.header.periodEnd),
	depositDate: reading.header.depositDate === null ? null : isoOf(reading.header.depositDate),
	marketplaces,
	currency: reading.header.total.currency,
	total: toDecimal(reading.header.total),
	sumOfCharges: toDecimal(reading.sumOfCharges),
	difference: toDecimal(reading.difference),
	charges: reading.lines,
	totals,
});

const isoOf = (instant: number): string => new Date(instant).toISOString();
