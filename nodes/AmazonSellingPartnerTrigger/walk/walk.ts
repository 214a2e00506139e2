import type { IDataObject } from 'n8n-workflow';
import { ApiRefusal } from '../../clients/transport/apiRefusal';
import type { Span } from '../../clients/sellingPartner/api/spans';
import { dayOf, type Progress } from './progress';
import { marksOf, Seen } from './seen';
import type { Source } from './source';
import { markOf } from './version';

/** A poll that has found so many hands them over; the next one goes on. */
const enough = 2_000;
const dayMs = 24 * 3600_000;
/** A little less than a day, so that a daily poll re-reads daily. */
const againAfterMs = 20 * 3600_000;
const shortestMs = 3600_000;
/** Stands behind every day, so that it is never taken for an old one. */
const undated = 'undated';
/** Amazon refuses ends that are just now: such a span has none. */
const justNowMs = 5 * 60_000;

export interface Step {
	readonly records: readonly IDataObject[];
	readonly progress: Progress;
}

/** Reads on from where the last poll stopped, as far as Amazon's requests suffice without waiting. */
export class Walk {
	private readonly records: IDataObject[] = [];
	private readonly batch: Array<readonly [day: string, mark: string]> = [];
	private readonly seen: Seen;
	private readonly began: number;
	private whole = 0;

	constructor(
		private readonly source: Source,
		private progress: Progress,
		private readonly now: number,
	) {
		this.seen = new Seen(progress.marks);
		this.began = progress.reached;
	}

	async step(run: string): Promise<Step> {
		const { source, now } = this;
		if (source.againMs > 0 && now - this.progress.againSince >= againAfterMs) {
			// Behind what was read last, not behind now: a pause of weeks leaves no gap.
			const behind = Math.min(this.progress.reached, now) - source.againMs;
			const again = Math.min(behind, this.progress.again ?? behind);
			this.set({ again: Math.max(again, this.progress.start), againSince: now });
		}
		const isCurrent = await this.forward();
		if (isCurrent) await this.backward();
		const since = this.progress.again ?? this.progress.reached - source.againMs;
		const marks = this.seen.marks(dayOf(since - source.overlapMs - 2 * dayMs));
		const batch = marksOf(this.batch);
		const sent = this.batch.length > 0 ? { batch, batchFrom: this.began, run } : {};
		return { records: this.records, progress: { ...this.progress, ...sent, marks } };
	}

	/** From behind what was reached to now; whether now was reached. */
	private async forward(): Promise<boolean> {
		const behind = this.progress.reached - this.source.overlapMs;
		let from = this.source.newsOf ? behind : Math.max(behind, this.progress.start);
		for (;;) {
			const to = from + this.progress.slice;
			const isLast = to >= this.now - justNowMs;
			if (!(await this.read({ from, to: isLast ? null : to }))) return false;
			const reached = isLast ? this.now - justNowMs : to;
			this.set({ reached: Math.max(this.progress.reached, reached) });
			if (isLast || this.isEnough()) return isLast;
			from = to;
		}
	}

	/** Older records once more, for changes that come late. */
	private async backward(): Promise<void> {
		while (this.progress.again !== null && !this.isEnough()) {
			const from = this.progress.again;
			const end = this.progress.reached - this.source.overlapMs;
			const to = Math.min(from + this.progress.slice, end);
			if (to <= from) return this.set({ again: null });
			if (!(await this.read({ from, to }))) return;
			this.set({ again: to >= end ? null : to });
		}
	}

	private isEnough = (): boolean => this.records.length >= enough;

	private set(changes: Partial<Progress>): void {
		this.progress = { ...this.progress, ...changes };
	}

	/** Reads a span; false where the requests did not suffice, what came of it is sent all the same. */
	private async read(span: Span): Promise<boolean> {
		const twins = new Map<string, number>();
		let count = 0;
		try {
			for await (const record of this.source.read(span)) {
				count++;
				this.take(record, twins);
			}
		} catch (error) {
			return this.stopAt(error, count);
		}
		this.whole++;
		const { slice } = this.progress;
		if (count < 400) this.set({ slice: Math.min(slice * 2, this.source.longestMs) });
		return true;
	}

	/** Ends the poll; a failure before anything was read is one. */
	private stopAt(error: unknown, count: number): boolean {
		const isLimit = error instanceof ApiRefusal && error.status === 429;
		const isOwnLimit = isLimit && error.answer.code === 'QuotaReached';
		if (!isOwnLimit && this.whole === 0 && this.records.length === 0) return fail(error);
		if (isLimit && count > 0) {
			this.set({ slice: Math.max(shortestMs, this.progress.slice / 2) });
		}
		return false;
	}

	/** Equal records without an id are told apart by counting them; they share a time, thus a span. */
	private take(record: IDataObject, twins: Map<string, number>): void {
		const time = this.source.timeOf(record);
		if ((this.source.newsOf?.(record) ?? time ?? Infinity) < this.progress.start) return;
		const day = time === null ? undated : dayOf(time);
		const content = markOf(this.source.idOf(record), record);
		const count = (twins.get(content) ?? 0) + 1;
		twins.set(content, count);
		const mark = count === 1 ? content : markOf(`${content} ${count}`, null);
		if (this.source.idOf(record) !== '' && count > 1) return;
		if (this.seen.has(day, mark)) return;
		this.seen.add(day, mark);
		this.batch.push([day, mark]);
		this.records.push(record);
	}
}

function fail(error: unknown): never {
	throw error;
}
