import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Execution } from '../n8n/api.mts';
import type { Installation } from './installation.mts';

export interface Settlement {
	readonly settlementId: string;
	readonly reportId: string;
}

const template = await readFile('test/fixtures/settlements/synthetic-us-v2.txt', 'utf8');

/** Faults, and what is there after them: red executions, the ledger, the audit trail. */
export class Drill {
	private last = 0;
	private faultless: unknown;

	constructor(private readonly installation: Installation) {}

	/** A settlement that no other drill has; the same but for its id. */
	newSettlement(): Settlement {
		const settlementId = String(29_900_000_500 + ++this.last);
		const bytes = Buffer.from(template.replaceAll('29900000001', settlementId));
		const file = { fileName: settlementId, bytes };
		return { settlementId, reportId: this.installation.amazon.addSettlementFile(file).reportId };
	}

	/** What the others are compared with: this one was posted without any fault. */
	remember(settlement: Settlement): void {
		this.faultless = this.ledgerOf(settlement);
		expect(this.journalsOf(settlement)).toHaveLength(2);
	}

	journalsOf({ settlementId }: Settlement) {
		return this.installation.zoho
			.journals()
			.filter(({ reference_number: one }) => String(one).includes(settlementId))
			.sort((a, b) => String(a.reference_number).localeCompare(String(b.reference_number)));
	}

	/** What the books say of a settlement, line by line, without the ids that differ between settlements. */
	private ledgerOf(settlement: Settlement): unknown {
		const lines = this.journalsOf(settlement).map((journal) => ({
			reference: journal.reference_number,
			date: journal.journal_date,
			lines: journal.line_items.map((line) => ({
				account: line.account_name,
				side: line.debit_or_credit,
				amount: line.amount,
				description: line.description,
			})),
		}));
		return JSON.parse(JSON.stringify(lines).replaceAll(settlement.settlementId, 'SETTLEMENT'));
	}

	/** Every row of a settlement: its report's and its journals'. */
	async rowsOf({ settlementId, reportId }: Settlement) {
		const rows = await this.installation.api.dataTables.rows('amazonZohoAudit');
		return rows.filter(
			({ key }) => key === `report:${reportId}` || String(key).includes(settlementId),
		);
	}

	/** The execution is red and names the cause; so does each row that failed, with what to do. */
	async expectRed({ status, data }: Execution, settlement: Settlement, cause: RegExp) {
		expect(status).toBe('error');
		expect(data.resultData.error?.message).toMatch(cause);
		expect(data.resultData.error?.message).toMatch(/What to do: .+/);
		const failed = (await this.rowsOf(settlement)).filter((row) => row.status === 'failed');
		expect(failed.map(({ key }) => key)).toContain(`report:${settlement.reportId}`);
		for (const row of failed) {
			expect(row.cause).toMatch(cause);
			expect(row.nextStep).toMatch(/.+/);
			expect(row.executionLink).toMatch(/\/executions\/\d+$/);
		}
		return failed;
	}

	/** Ledger and audit trail are those of a run without a fault; the rows tell how many attempts it took. */
	async expectAsWithoutFault(settlement: Settlement, attempts = 2) {
		expect(this.ledgerOf(settlement)).toEqual(this.faultless);
		const rows = await this.rowsOf(settlement);
		expect(rows).toHaveLength(3);
		for (const row of rows) {
			expect(row).toMatchObject({ status: 'posted', cause: '', nextStep: '', code: '' });
		}
		const most = Math.max(...rows.map((row) => Number(row.attempts)));
		expect(most).toBeGreaterThanOrEqual(attempts);
	}
}
