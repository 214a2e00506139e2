import { money } from '../../money/money';
import type { Money } from '../../money/money';
import { parseAmount } from '../../money/parseAmount';
import type { DecimalMark } from '../../money/parseAmount';
import type { AmountLine, Fulfilment } from '../amountLine';
import { cellAt } from './columns';
import type { ChargeColumn, Layout } from './layout';
import { PostedDates } from './postedDates';
import { refusals } from './reportRefusals';
import type { SettlementHeader } from './settlement';
import type { Row } from './splitRows';

const memoLimit = 5000;
const fulfilments: Readonly<Record<string, Fulfilment>> = { AFN: 'AFN', MFN: 'MFN' };

/** Makes amount lines of the rows of one settlement; equal amounts and paths are shared. */
export class LineReader {
	private readonly amounts = new Map<string, Money>();
	private readonly paths = new Map<string, Map<string, readonly string[]>>();
	private readonly dates: PostedDates;
	private readonly currency: string;

	constructor(
		private readonly header: SettlementHeader,
		private readonly layout: Layout,
	) {
		this.currency = header.total.currency;
		this.dates = new PostedDates(
			header.periodStart,
			header.periodEnd,
			this.currency,
			header.dateOrder,
		);
	}

	linesOf(row: Row, mark: DecimalMark, decimals: number): AmountLine[] {
		const { cells, number } = row;
		const { at, charges } = this.layout;
		const found = cellAt(cells, at.currency);
		if (found !== '' && found.toUpperCase() !== this.currency) {
			throw refusals.mixedCurrencies(this.header.settlementId, number, this.currency, found);
		}
		const lines: AmountLine[] = [];
		for (const charge of charges) {
			const text = cellAt(cells, charge.amount);
			if (text === '') continue;
			const amount = this.amounts.get(text) ?? this.amount(text, charge, number, mark, decimals);
			lines.push(this.line(row, charge, amount));
		}
		return lines;
	}

	private line({ cells, number }: Row, charge: ChargeColumn, amount: Money): AmountLine {
		const { at } = this.layout;
		const marketplace = cellAt(cells, at['marketplace-name']);
		return {
			transactionType: cellAt(cells, at['transaction-type']),
			path: this.path(cells, charge),
			amount,
			posted: this.posted(cells, number, marketplace),
			marketplace,
			orderId: cellAt(cells, at['order-id']),
			sku: cellAt(cells, at.sku),
			quantity: cellAt(cells, at['quantity-purchased']),
			fulfilment: fulfilments[cellAt(cells, at['fulfillment-id'])] ?? '',
		};
	}

	private path(cells: readonly string[], charge: ChargeColumn): readonly string[] {
		const type = charge.typeCell < 0 ? charge.typeWord : cellAt(cells, charge.typeCell);
		const description = this.description(cells, charge);
		const ofType = this.paths.get(type) ?? new Map<string, readonly string[]>();
		if (ofType.size === 0) this.paths.set(type, ofType);
		const path = ofType.get(description) ?? [type, description];
		if (ofType.get(description) === undefined) ofType.set(description, path);
		return path;
	}

	/** V1 names some amounts in the columns of others, or by the transaction type alone. */
	private description(cells: readonly string[], charge: ChargeColumn): string {
		for (const { amount, name } of charge.borrowed) {
			const borrowed = cellAt(cells, amount) === '' ? cellAt(cells, name) : '';
			if (borrowed !== '') return borrowed;
		}
		const own = cellAt(cells, charge.descriptionCell);
		if (own !== '' || charge.typeCell >= 0) return own;
		return cellAt(cells, this.layout.at['transaction-type']);
	}

	private posted(cells: readonly string[], row: number, marketplace: string): number | null {
		const { at } = this.layout;
		const exact = cellAt(cells, at['posted-date-time']);
		const text = exact === '' ? cellAt(cells, at['posted-date']) : exact;
		if (text === '') return null;
		const instant = this.dates.read(text, marketplace);
		if (instant !== null) return instant;
		const column = exact === '' ? 'posted-date' : 'posted-date-time';
		throw refusals.unreadableDate(this.header.settlementId, row, column, text);
	}

	private amount(
		text: string,
		{ name }: ChargeColumn,
		row: number,
		mark: DecimalMark,
		decimals: number,
	) {
		const minor = parseAmount(text, mark, decimals);
		const { settlementId } = this.header;
		if (minor === null) throw refusals.unreadableAmount(settlementId, row, name, text);
		const amount = money(minor, this.currency);
		if (this.amounts.size >= memoLimit) this.amounts.clear();
		this.amounts.set(text, amount);
		return amount;
	}
}
