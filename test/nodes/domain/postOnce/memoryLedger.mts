import type { IDataObject } from 'n8n-workflow';
import type { JournalPort } from '../../../../nodes/domain/postOnce/journalPort.ts';
import type { Wanted } from '../../../../nodes/domain/postOnce/wanted.ts';
import { Refusal } from '../../../../nodes/domain/refusal.ts';
import type { RefusalCode } from '../../../../nodes/domain/refusalCodes.ts';

export interface Row {
	readonly journal_id: string;
	readonly reference_number: string;
	readonly notes: string;
	readonly total: string;
	readonly journal_date?: string;
	readonly status?: string;
	readonly line_items?: unknown;
	readonly created_by_name?: string;
}

export type Step = 'list' | 'get' | 'create' | 'remove';

/** A ledger in memory that, like Zoho Books, takes the same reference as often as it is sent. */
export class MemoryLedger implements JournalPort<Row> {
	readonly rows: Row[] = [];
	readonly calls: Step[] = [];
	private next = 99_999_999_999_999_990n;

	/** `before` may throw, or wait; `after` may throw what was done already. */
	constructor(
		private readonly before: (step: Step) => Promise<void> | void = () => undefined,
		private readonly after: (step: Step) => void = () => undefined,
	) {}

	async list() {
		await this.start('list');
		return [...this.rows];
	}

	async get(journalId: string) {
		await this.start('get');
		return this.rows.find(({ journal_id: id }) => id === journalId) ?? null;
	}

	async create(payload: IDataObject) {
		await this.start('create');
		const row = this.put(payload as Partial<Row>);
		this.after('create');
		return row;
	}

	async remove(journalId: string) {
		await this.start('remove');
		const index = this.rows.findIndex(({ journal_id: id }) => id === journalId);
		if (index >= 0) this.rows.splice(index, 1);
	}

	/** How long it was asked to wait, in seconds. */
	readonly waited: number[] = [];

	async wait(milliseconds: number) {
		this.waited.push(milliseconds / 1000);
		await Promise.resolve();
	}

	/** Ids grow, across the border from 17 to 18 digits. */
	put(row: Partial<Row>): Row {
		const defaults = { reference_number: '', notes: '', total: '1' };
		const made = { journal_id: String(this.next++), ...defaults, ...row };
		this.rows.push(made);
		return made;
	}

	private async start(step: Step) {
		this.calls.push(step);
		await this.before(step);
	}
}

export const hash = (content: string): string =>
	`sha256:${content.charCodeAt(0).toString(16).padStart(64, '0')}`;

/** A wanted journal; its content decides its hash. */
export function wanted(reference: string, content = 'a', total = '1'): Wanted {
	const notes = `Synthetic. ${hash(content)}`;
	const payload = { reference_number: reference, notes, total };
	return {
		reference,
		date: '2026-06-09',
		hash: hash(content),
		total,
		payload,
		noEffect: false,
		knownIds: [],
	};
}

export const refusal = (code: RefusalCode): Refusal =>
	new Refusal(code, `words of ${code}`, 'next');
