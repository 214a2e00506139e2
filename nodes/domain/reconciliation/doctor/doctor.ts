import { readTransactions } from '../../sources/transactions/readTransactions';
import type { AmazonTransaction } from '../../sources/transactions/amazonTransaction';
import type { SettlementSaid } from '../amazon/said';
import { addsUp, diagnoseReport, type ExaminedReport } from './examineReport';
import type { Diagnosis } from './diagnosis';

/** Diagnoses every report that does not add up, with the transactions of its event group where they are there. */
export async function doctor(
	reports: readonly ExaminedReport[],
	settlements: readonly SettlementSaid[],
	transactions: readonly AmazonTransaction[],
): Promise<Diagnosis[]> {
	const read = readTransactions(transactions).transactions;
	const diagnoses: Diagnosis[] = [];
	for (const report of reports.filter((one) => !addsUp(one))) {
		const { settlementId } = report.reading.header;
		const said = settlements.find((one) => one.settlementId === settlementId);
		const groupId = said?.groupId ?? '';
		const own = read.filter((one) => groupId !== '' && one.eventGroupId === groupId);
		diagnoses.push(await diagnoseReport(report, groupId, own.length > 0 ? own : null));
	}
	return diagnoses;
}
