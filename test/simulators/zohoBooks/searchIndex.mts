import type { JournalRecord } from './records.mts';

interface Event {
	readonly at: number;
	readonly id: string;
	/** Null where it was deleted. */
	readonly journal: JournalRecord | null;
}

/**
 * What a search sees: the journals as they stood a while ago. Zoho promises no read-after-write; that new,
 * changed and deleted journals show with the same delay is assumed. By id a journal is always current.
 */
export class SearchIndex {
	private readonly events: Event[] = [];
	private readonly shown = new Map<string, JournalRecord>();

	constructor(
		public lagSeconds: number,
		journals: readonly JournalRecord[],
	) {
		for (const journal of journals) this.shown.set(journal.journalId, structuredClone(journal));
	}

	wrote(journal: JournalRecord, at: number): void {
		this.events.push({ at, id: journal.journalId, journal: structuredClone(journal) });
	}

	deleted({ journalId }: JournalRecord, at: number): void {
		this.events.push({ at, id: journalId, journal: null });
	}

	/** In the order of their creation. */
	seen(now: number): JournalRecord[] {
		const until = now - this.lagSeconds * 1000;
		while (this.events[0] && this.events[0].at <= until) {
			const { id, journal } = this.events.shift() ?? this.events[0];
			if (journal) this.shown.set(id, journal);
			else this.shown.delete(id);
		}
		return [...this.shown.values()];
	}
}
