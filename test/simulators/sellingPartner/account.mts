import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { convert, isZero } from './conversion.mts';
import { marketplaceIds } from './marketplaces.mts';
import type {
	AddedFile,
	Amount,
	ProcessingStatus,
	Region,
	SellingPartnerOptions,
	SettlementFile,
} from './options.mts';
import { type SummaryRow, readSummaryRow } from './summaryRow.mts';

export interface StoredReport {
	reportId: string;
	reportType: string;
	processingStatus: ProcessingStatus;
	marketplaceIds: string[];
	created: number;
	dataStart?: number;
	dataEnd?: number;
	/** When Amazon began and ended to make it; derived where absent. */
	started?: number;
	ended?: number;
	reportDocumentId?: string;
}

export interface StoredDocument {
	reportDocumentId: string;
	file: SettlementFile;
}

export interface Settlement {
	groupId: string;
	settlementId: string;
	start: number;
	end: number | null;
	deposit: number;
	processingStatus: 'Open' | 'Closed';
	fundTransferStatus: string;
	original: Amount | null;
	converted: Amount | null;
	/** What the settlement began with. */
	beginning: Amount;
}

/** One seller's reports, documents and settlements. */
export class Account {
	readonly reports: StoredReport[] = [];
	readonly documents = new Map<string, StoredDocument>();
	readonly settlements: Settlement[] = [];
	readonly region: Region;
	private lastReportId: number;

	constructor(
		private readonly options: SellingPartnerOptions,
		readonly now: () => number,
	) {
		this.region = options.region ?? 'na';
		this.lastReportId = options.lastReportId ?? 290_000_000_000 + randomInt(1_000_000_000);
	}

	add(file: SettlementFile): AddedFile {
		const row = readSummaryRow(file.bytes, this.now(), String(this.lastReportId));
		const isDone = (file.processingStatus ?? 'DONE') === 'DONE';
		const report = this.addReport({
			reportType: file.reportType ?? settlementTypes[row.isV2 ? 'v2' : 'v1'],
			processingStatus: file.processingStatus ?? 'DONE',
			created: Date.parse(file.createdTime ?? '') || this.now() - 3600_000,
			dataStart: row.start,
			dataEnd: row.end,
			...(isDone && { reportDocumentId: this.addDocument(file) }),
		});
		// The same settlement may be listed under several report ids: selling-partner-api-docs#969.
		const isNew = !this.settlements.some(({ settlementId }) => settlementId === row.settlementId);
		if (file.eventGroup !== null && isNew) this.settlements.push(this.settlementOf(row, file));
		const { reportId, reportDocumentId } = report;
		const added = { reportId, settlementId: row.settlementId };
		return reportDocumentId === undefined ? added : { ...added, reportDocumentId };
	}

	/** The money of a settlement reaches the bank: its group now says what was paid. */
	payOut(settlementId: string): void {
		const settlement = this.settlements.find((one) => one.settlementId === settlementId);
		if (!settlement?.original) throw new Error(`Settlement ${settlementId} cannot be paid out.`);
		settlement.fundTransferStatus = 'Succeeded';
		settlement.converted = this.converted(settlement.original);
	}

	/** A settlement report carries all marketplaces of the account: selling-partner-api-models#1379. */
	addReport(
		report: Omit<StoredReport, 'reportId' | 'marketplaceIds'>,
		stores = marketplaceIds(this.region),
	): StoredReport {
		const reportId = String(++this.lastReportId);
		const stored = { ...report, reportId, marketplaceIds: stores };
		this.reports.push(stored);
		return stored;
	}

	addDocument(file: SettlementFile): string {
		// Form of the id: recorded by peddler, samples/reports-api.
		const tail = randomBytes(7).toString('hex').toUpperCase();
		const reportDocumentId = `amzn1.spdoc.1.4.${this.region}.${randomUUID()}.${tail}.5900`;
		this.documents.set(reportDocumentId, { reportDocumentId, file });
		return reportDocumentId;
	}

	private settlementOf(row: SummaryRow, { eventGroup }: SettlementFile): Settlement {
		const total = { currency: row.currency, amount: row.total };
		const { originalTotal = total, convertedTotal, ...changes } = eventGroup ?? {};
		return {
			groupId: createHash('sha256').update(`group ${row.settlementId}`).digest('base64url'),
			settlementId: row.settlementId,
			start: Date.parse(changes.start ?? '') || row.start,
			end: changes.end === undefined ? row.end : Date.parse(changes.end ?? '') || null,
			deposit: row.deposit,
			processingStatus: changes.processingStatus ?? 'Closed',
			// Succeeded, Processing and Unknown have been seen; which one a total of zero has is assumed.
			fundTransferStatus: changes.fundTransferStatus ?? (isZero(total) ? 'Unknown' : 'Succeeded'),
			original: originalTotal,
			beginning: { ...total, amount: '0' },
			converted: convertedTotal === undefined ? this.converted(total) : convertedTotal,
		};
	}

	/** Paid in another currency by Amazon's converter: financesV0.json, ConvertedTotal. */
	private converted(total: Amount): Amount | null {
		const { convertInto = 'USD' } = this.options;
		const isOwn = convertInto === null || convertInto === total.currency;
		return isOwn || isZero(total) ? null : convert(total, convertInto);
	}
}

const settlementTypes = {
	v1: 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE',
	v2: 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2',
} as const;
