export type Region = 'na' | 'eu' | 'fe';

export interface Credentials {
	clientId: string;
	clientSecret: string;
	refreshToken: string;
}

export interface SellingPartnerOptions {
	/** Multiplies the rate of every usage plan (not its burst), so that tests need not wait. */
	speed?: number;
	/** Currency of the seller's bank account; null where each marketplace pays in its own. */
	convertInto?: string | null;
	/** Region that this host serves. */
	region?: Region;
	/** Region in which the seller gave consent; another one than `region` plays the wrong host. */
	sellerRegion?: Region;
	/** Operations (by their id in the official models) that the application has no role for. */
	deniedOperations?: readonly string[];
	/** Lets every list of the finances APIs begin with an empty page. */
	emptyFirstPage?: boolean;
	/** Ids of transactions and settlements that are told depend on it; ASIMULATEDSELLER by default. */
	sellerId?: string;
	/** Folder of the official models: every operation answers as Amazon's static sandbox does. */
	sandboxModels?: string;
	/** What becomes of reports that are asked for, by their type; DONE by default. */
	reportOutcomes?: Readonly<Record<string, 'CANCELLED' | 'FATAL'>>;
	/** Reports get the numbers after this one; random by default. */
	lastReportId?: number;
	/** Those of an earlier run; new ones by default. */
	credentials?: Credentials;
	/** Any free port by default. */
	port?: number;
	/** Milliseconds since 1970. */
	now?: () => number;
}

export type ProcessingStatus = 'CANCELLED' | 'DONE' | 'FATAL' | 'IN_PROGRESS' | 'IN_QUEUE';

/** A decimal amount as text with its currency. */
export interface Amount {
	currency: string;
	amount: string;
}

/** What of the derived event group is to be different; null takes a field away. */
export interface EventGroupChanges {
	processingStatus?: 'Open' | 'Closed';
	fundTransferStatus?: string;
	originalTotal?: Amount | null;
	convertedTotal?: Amount | null;
	/** ISO 8601. */
	start?: string;
	end?: string | null;
}

export interface SettlementFile {
	fileName: string;
	/** The report as it is inside, never compressed. */
	bytes: Uint8Array;
	/** ISO 8601; an hour ago by default. */
	createdTime?: string;
	/** Whether the document is served compressed; true by default. */
	gzip?: boolean;
	/** Charset named in the content type of the download; none by default. */
	charset?: string;
	/** By default told from the header row: flat file V2, otherwise V1. */
	reportType?: string;
	/** DONE by default; any other one has no document. */
	processingStatus?: ProcessingStatus;
	/** Changes to the event group; null for none. */
	eventGroup?: EventGroupChanges | null;
}

export interface AddedFile {
	reportId: string;
	/** Absent as long as the report is not done. */
	reportDocumentId?: string;
	settlementId: string;
}
