import { money } from '../../money/money';
import type { Money } from '../../money/money';
import { decimalsOf } from '../../money/currency';
import { parseAmount } from '../../money/parseAmount';
import type { DecimalMark } from '../../money/parseAmount';
import { cellAt } from './columns';
import type { Layout } from './layout';
import { LineReader } from './lineReader';
import { readHeader } from './readHeader';
import { refusals } from './reportRefusals';
import type {
	OpenSettlement,
	SettlementHeader,
	SettlementReading,
	SettlementSink,
} from './settlement';
import type { Row } from './splitRows';

/** Builds one settlement from its rows, in whatever order its summary row comes. */
export class SettlementBuilder {
	/** Rows that came before the summary row. */
	readonly early: Row[] = [];
	summary: Row | null = null;
	currency = '';
	decimals = 0;
	private header: SettlementHeader | null = null;
	private sink: SettlementSink | null = null;
	private reader: LineReader | null = null;
	private lines = 0;
	private sum = 0n;

	constructor(
		readonly id: string,
		readonly firstRow: number,
		private readonly layout: Layout,
	) {}

	summarise(row: Row): void {
		if (this.summary) throw refusals.twoSummaries(this.id, row.number);
		this.summary = row;
		this.currency = cellAt(row.cells, this.layout.at.currency).toUpperCase();
		this.decimals = decimalsOf(this.currency);
	}

	/** Hands the lines of a row on; the summary row opens the settlement. */
	emit(row: Row, mark: DecimalMark, open: OpenSettlement): void {
		if (row === this.summary) {
			this.header = readHeader(this.id, row, this.layout, this.amount(row, mark));
			this.reader = new LineReader(this.header, this.layout);
			this.sink = open(this.header);
			return;
		}
		for (const line of this.reader?.linesOf(row, mark, this.decimals) ?? []) {
			this.lines++;
			this.sum += line.amount.minor;
			this.sink?.line(line, row.number);
		}
	}

	/** Total minus charges if these rows, not yet emitted, were read under the mark. */
	wouldDiffer(rows: readonly Row[], mark: DecimalMark): boolean {
		let rest = (this.summary ? this.amount(this.summary, mark).minor : 0n) - this.sum;
		for (const { cells } of rows.filter((row) => row !== this.summary)) {
			for (const { amount } of this.layout.charges) {
				rest -= parseAmount(cellAt(cells, amount) || '0', mark, this.decimals) ?? 0n;
			}
		}
		return rest !== 0n;
	}

	reading(): SettlementReading {
		const { header, layout, lines, sum } = this;
		if (!header) throw refusals.noSummary(this.id, this.firstRow);
		const { minor, currency } = header.total;
		const sumOfCharges = money(sum, currency);
		return {
			header,
			layout: layout.name,
			lines,
			sumOfCharges,
			difference: money(minor - sum, currency),
		};
	}

	private amount({ number, cells }: Row, mark: DecimalMark): Money {
		const text = cellAt(cells, this.layout.at['total-amount']);
		const minor = parseAmount(text, mark, this.decimals);
		if (minor === null) throw refusals.unreadableAmount(this.id, number, 'total-amount', text);
		return money(minor, this.currency);
	}
}
