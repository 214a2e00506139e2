import type { Money } from '../../money/money';

/** A settlement as Amazon's event group tells it, or the report of it, or both. Instants are ISO 8601. */
export interface SettlementSaid {
	/** As its report writes it; empty where nothing names it. */
	readonly settlementId: string;
	readonly groupId: string;
	readonly marketplaces: readonly string[];
	readonly currency: string;
	readonly periodStart: string;
	/** Empty while it is open. */
	readonly periodEnd: string;
	readonly isOpen: boolean;
	/** Null as long as Amazon has not worked it out. */
	readonly total: Money | null;
	/** What the period began with, as a debt brought forward; null where nothing tells. */
	readonly beginning: Money | null;
	/** In the currency of the bank account, where Amazon converts. */
	readonly converted: Money | null;
	/** What its charges come to; null where nobody read them. */
	readonly charges: Money | null;
	/** How many charges it has; null where nobody read them. */
	readonly chargeCount: number | null;
	readonly transferStatus: string;
	readonly transferDate: string;
	readonly traceId: string;
}

/** A transfer of money to the seller's bank account (or from it). */
export interface PayoutSaid {
	readonly payoutId: string;
	readonly settlementId: string;
	readonly status: string;
	readonly amount: Money | null;
	readonly created: string;
	readonly traceId: string;
	readonly failure: string;
}

/** One of Amazon's balances of an account: DEFERRED, ACCOUNT_LEVEL_RESERVE, AVAILABLE, RESERVED or TOTAL. */
export interface BalanceSaid {
	readonly type: string;
	readonly amount: Money;
	readonly accountType: string;
	readonly marketplaceId: string;
	/** The day that Amazon was asked for, or the moment it tells of. */
	readonly asOf: string;
}

/** Amazon's own statement of a settlement, or of a period. */
export interface SummarySaid {
	readonly settlementId: string;
	readonly periodStart: string;
	readonly periodEnd: string;
	readonly marketplaceId: string;
	readonly net: Money;
}

/** A row of the audit trail, as much as the report shows of it. */
export interface AuditRow {
	readonly status: string;
	readonly kind: string;
	readonly key: string;
	readonly organizationId: string;
	readonly record: string;
	readonly period: string;
	readonly settlementId: string;
	readonly currency: string;
	/** Decimal text; empty where it is not known yet. */
	readonly total: string;
	readonly journalTotal: string;
	readonly cause: string;
	readonly nextStep: string;
	readonly periodEnd: string;
	readonly executionLink: string;
}

/** Everything that Amazon's side, and the audit trail, say. */
export interface AmazonSide {
	readonly settlements: readonly SettlementSaid[];
	readonly payouts: readonly PayoutSaid[];
	readonly balances: readonly BalanceSaid[];
	readonly summaries: readonly SummarySaid[];
	readonly auditRows: readonly AuditRow[];
	/** What is missing, in words for the page: items that nobody recognised, calls that failed. */
	readonly gaps: readonly string[];
}
