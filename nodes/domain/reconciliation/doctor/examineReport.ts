import { withoutPayout } from '../../policies/payoutRows';
import { TallySheet } from '../../policies/tally';
import { readSettlementReport } from '../../sources/settlementReport/readSettlementReport';
import type { SettlementReading } from '../../sources/settlementReport/settlement';
import type { Transaction } from '../../sources/transactions/transaction';
import type { SettlementSaid } from '../amazon/said';
import { diagnose, type Diagnosis, type Patient } from './diagnosis';
import { OrderSums, orderSums } from './orderSums';
import { rowOf, rowsOf, type Row } from './row';

/** A settlement report as a file that can be read more than once. */
export interface ReportFile {
	readonly openBytes: () => AsyncIterable<Uint8Array>;
	/** As the service names it; null where it names none. */
	readonly charset: string | null;
}

/** A settlement of a report, its charges added up. */
export interface ExaminedReport {
	readonly file: ReportFile;
	readonly reading: SettlementReading;
	readonly marketplaces: readonly string[];
	readonly sums: OrderSums;
}

/** Reads a report once; of its rows only sums are kept. */
export async function examineReport(file: ReportFile): Promise<ExaminedReport[]> {
	const sheets = new Map<string, { tally: TallySheet; sums: OrderSums }>();
	const readings = await readSettlementReport(file.openBytes, file.charset, (header) => {
		const [tally, sums] = [new TallySheet(), new OrderSums()];
		sheets.set(header.settlementId, { tally, sums });
		return {
			line: (line) => {
				tally.count(line, 0);
				sums.add(rowOf(line));
			},
		};
	});
	return readings.map((read) => {
		const { tally, sums } = sheets.get(read.header.settlementId) ?? empty();
		const { reading } = withoutPayout(read, tally.tallies());
		return { file, reading, marketplaces: [...tally.marketplaces].sort(), sums };
	});
}

const empty = () => ({ tally: new TallySheet(), sums: new OrderSums() });

export const addsUp = ({ reading }: ExaminedReport): boolean => reading.difference.minor === 0n;

/**
 * Reads a report that does not add up once more, and names the rows that make the difference. Transactions are
 * those of its event group; null where they were not read.
 */
export async function diagnoseReport(
	{ file, reading, sums }: ExaminedReport,
	groupId: string,
	transactions: readonly Transaction[] | null,
): Promise<Diagnosis> {
	const { header } = reading;
	const named = transactions === null ? null : rowsOf(transactions);
	const apart = named === null ? null : sums.apartFrom(orderSums(named));
	const isWanted = ({ orderId }: Row): boolean => apart === null || apart.has(orderId);
	const rows: Row[] = [];
	await readSettlementReport(file.openBytes, file.charset, ({ settlementId }) => ({
		line: (line) => {
			const row = rowOf(line);
			if (settlementId === header.settlementId && isWanted(row)) rows.push(row);
		},
	}));
	const patient: Patient = { ...header, groupId, sumOfCharges: reading.sumOfCharges };
	return diagnose(patient, rows, named?.filter(isWanted) ?? null);
}

/** What the report says of its settlement, as the other sources say it. */
export const saidBy = ({ reading, marketplaces }: ExaminedReport): SettlementSaid => ({
	settlementId: reading.header.settlementId,
	groupId: '',
	marketplaces,
	currency: reading.header.total.currency,
	periodStart: new Date(reading.header.periodStart).toISOString(),
	periodEnd: new Date(reading.header.periodEnd).toISOString(),
	isOpen: false,
	total: reading.header.total,
	beginning: null,
	converted: null,
	charges: reading.sumOfCharges,
	chargeCount: reading.lines,
	transferStatus: '',
	transferDate:
		reading.header.depositDate === null ? '' : new Date(reading.header.depositDate).toISOString(),
	traceId: '',
});
