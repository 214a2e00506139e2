import type { EventGroup } from '../sources/eventGroup/eventGroup';
import { readEventGroup } from '../sources/eventGroup/readEventGroup';
import { readSettlementReport } from '../sources/settlementReport/readSettlementReport';
import type { OpenSettlement, SettlementReading } from '../sources/settlementReport/settlement';

/** A settlement report as a file. */
export interface ReportFile {
	readonly openBytes: () => AsyncIterable<Uint8Array>;
	/** As the service names it; null where it names none. */
	readonly charset: string | null;
	/** Amazon's report id, where the file came from a report. */
	readonly reportId: string | null;
}

/** A settlement without a report: its event group with the transactions. */
export interface GroupRecord {
	readonly group: EventGroup;
	readonly reportId: null;
}

/** A settlement, whichever way it comes. */
export type SettlementFile = ReportFile | GroupRecord;

/** Reads it once from its beginning; may be called again. */
export async function readSource(
	source: SettlementFile,
	open: OpenSettlement,
): Promise<SettlementReading[]> {
	return 'group' in source
		? [readEventGroup(source.group, open)]
		: await readSettlementReport(source.openBytes, source.charset, open);
}
