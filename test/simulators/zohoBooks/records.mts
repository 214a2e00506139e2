/** What the simulator keeps. Instants are milliseconds, amounts minor units of their currency. */
export interface Books {
	organizationId: string;
	name: string;
	timeZone: string;
	baseCurrency: string;
	/** Last locked day, `yyyy-mm-dd`. */
	lockedUntil: string | null;
	/** Whether lines of journals may bear a tax. */
	takesTax?: boolean;
	lastId: number;
	lastEntryNumber: number;
	accounts: Account[];
	currencies: Currency[];
	rates: Rate[];
	journals: JournalRecord[];
	/** Records of the resources that are tables, by path. */
	stored: Record<string, StoredRecord[]>;
	/** Oldest first. */
	refreshTokens: RefreshToken[];
}

export interface Account {
	accountId: string;
	name: string;
	code: string;
	type: string;
	currency_id: string;
	description: string;
	parentId: string;
	/** What a bank account has besides. */
	bank?: Record<string, unknown>;
	active: boolean;
	userCreated: boolean;
	created: number;
	modified: number;
}

export interface Currency {
	currency_id: string;
	code: string;
	name: string;
	symbol: string;
	precision: number;
}

export interface Rate {
	rateId: string;
	currency_id: string;
	/** `yyyy-mm-dd` */
	effectiveDate: string;
	/** Base units per foreign unit. */
	rate: string;
}

export interface JournalRecord {
	journalId: string;
	entryNumber: string;
	reference: string;
	notes: string;
	currency_id: string;
	/** Base units per foreign unit; `1` in the base currency. */
	exchangeRate: string;
	date: string;
	type: string;
	status: string;
	/** Whose login made it. */
	createdBy?: string;
	created: number;
	modified: number;
	lines: JournalLine[];
	/** What people and apps noted in its history. */
	comments?: JournalComment[];
	/** Names of attached files. */
	files?: string[];
}

export interface JournalComment {
	id: string;
	text: string;
	at: number;
}

export interface JournalLine {
	lineId: string;
	accountId: string;
	customerId: string;
	description: string;
	side: 'debit' | 'credit';
	amount: bigint;
	baseAmount: bigint;
	/** What else a line may say; saved books of earlier versions have none. */
	taxId?: string;
	projectId?: string;
	locationId?: string;
	tags?: Array<Record<string, unknown>>;
}

export interface StoredRecord {
	id: string;
	status: string;
	created: number;
	modified: number;
	/** As the last request said it; decimals as exact text. */
	fields: Record<string, unknown>;
}

export interface RefreshToken {
	token: string;
	scopes: string[];
	/** When access tokens were drawn from it. */
	draws: number[];
}
