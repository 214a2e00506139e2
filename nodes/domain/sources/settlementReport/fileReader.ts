import { AmountFormat } from './amountFormat';
import { cellAt } from './columns';
import type { Layout } from './layout';
import { refusals } from './reportRefusals';
import type { OpenSettlement, SettlementReading } from './settlement';
import { SettlementBuilder } from './settlementBuilder';
import type { Row } from './splitRows';

interface Held {
	readonly builder: SettlementBuilder;
	readonly row: Row;
}

/** Sorts rows to their settlements and holds those back whose amounts are still ambiguous. */
export class FileReader {
	private readonly builders = new Map<string, SettlementBuilder>();
	private readonly format = new AmountFormat();
	private held: Held[] = [];
	private latest: SettlementBuilder | null = null;

	constructor(
		private readonly layout: Layout,
		private readonly open: OpenSettlement,
	) {}

	accept(row: Row): void {
		const { at, cells, summaryCells } = this.layout;
		const total = cellAt(row.cells, at['total-amount']);
		const isSummary = total !== '' && cellAt(row.cells, at['transaction-type']) === '';
		const needed = isSummary ? summaryCells : cells;
		if (row.cells.length < needed) throw refusals.shortRow(row.number, row.cells.length, needed);
		const builder = this.builderOf(cellAt(row.cells, at['settlement-id']), row.number);
		if (isSummary) {
			builder.summarise(row);
			for (const item of [row, ...builder.early.splice(0)]) this.pass(builder, item);
		} else if (builder.summary) this.pass(builder, row);
		else builder.early.push(row);
	}

	finish(): SettlementReading[] {
		if (this.builders.size === 0) throw refusals.noRows();
		for (const { id, summary, firstRow } of this.builders.values()) {
			if (!summary) throw refusals.noSummary(id, firstRow);
		}
		if (this.held.length > 0) this.decideByTotals();
		return [...this.builders.values()].map((builder) => builder.reading());
	}

	private builderOf(id: string, row: number): SettlementBuilder {
		if (this.latest?.id === id) return this.latest;
		const builder = this.builders.get(id) ?? new SettlementBuilder(id, row, this.layout);
		this.builders.set(id, builder);
		this.latest = builder;
		return builder;
	}

	private pass(builder: SettlementBuilder, row: Row): void {
		if (this.format.decided) return builder.emit(row, this.format.mark, this.open);
		const differs = this.weigh(builder, row);
		if (!this.format.decided && (differs || this.held.length > 0)) {
			this.held.push({ builder, row });
			return;
		}
		this.release();
		builder.emit(row, this.format.mark, this.open);
	}

	/** Whether the row reads differently under the marks that stand. */
	private weigh(builder: SettlementBuilder, row: Row): boolean {
		let differs = false;
		for (const { name, amount } of this.amountColumns(builder, row)) {
			const text = cellAt(row.cells, amount);
			const evidence = text === '' ? 'same' : this.format.weigh(text, builder.decimals);
			if (evidence === 'impossible') {
				throw refusals.unreadableAmount(builder.id, row.number, name, text);
			}
			differs ||= evidence === 'differs';
		}
		return differs;
	}

	private amountColumns(builder: SettlementBuilder, row: Row) {
		if (row !== builder.summary) return this.layout.charges;
		return [{ name: 'total-amount', amount: this.layout.at['total-amount'] }];
	}

	private release(): void {
		const { held } = this;
		this.held = [];
		for (const { builder, row } of held) builder.emit(row, this.format.mark, this.open);
	}

	private decideByTotals(): void {
		const rows = new Map<SettlementBuilder, Row[]>();
		for (const { builder, row } of this.held) {
			const items = rows.get(builder);
			if (items) items.push(row);
			else rows.set(builder, [row]);
		}
		const fits = (['.', ','] as const).filter((mark) =>
			[...rows].every(([builder, items]) => !builder.wouldDiffer(items, mark)),
		);
		const [first] = this.held;
		const [mark] = fits;
		if (!mark || fits.length > 1) {
			throw refusals.undecidableAmounts(first?.builder.id ?? '', first?.row.number ?? 0);
		}
		this.format.decide(mark);
		this.release();
	}
}
