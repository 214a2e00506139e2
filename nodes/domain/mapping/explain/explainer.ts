import type { CategoryId } from '../../catalogue/categories';
import { LocalDays } from '../../policies/daily/localDays';
import type { Accounts } from '../accountsOf';
import type { ExplainedCharge } from './charge';
import { copiedCharge } from './copiedCharge';
import { isBalance, isOfKind, isOnAccount, type Selection } from './selection';
import type { Reason } from './steps';
import { Sums } from './sums';

/** Time zones: of the books, and of the page in Seller Central. */
export interface Clocks {
	readonly books: string;
	readonly central: string;
}

/** Goes through charges one by one and keeps what explains a line: sums, and the first charges of it. */
export class Explainer {
	/** The charges of the line, at most `limit` of them. */
	readonly charges: ExplainedCharge[] = [];
	readonly line = new Sums();
	/** What Seller Central shows for the same kinds and month. */
	readonly central = new Sums();
	readonly reasons = new Map<Reason, Sums>();
	/** By kind of charge, in the month by Seller Central's clock: what its page may add or leave out. */
	readonly beside = new Map<CategoryId, bigint>();
	readonly days: LocalDays;
	private readonly centralDays: LocalDays;
	private readonly ofBalance: boolean;

	constructor(
		private readonly selection: Selection,
		private readonly accounts: Accounts,
		clocks: Clocks,
		private readonly limit: number,
	) {
		this.days = new LocalDays(clocks.books);
		this.centralDays = new LocalDays(clocks.central);
		this.ofBalance = isBalance(selection);
	}

	add(charge: ExplainedCharge): void {
		const { category, line } = charge;
		const isCentral = this.isInCentral(charge);
		if (isCentral) {
			this.beside.set(category, (this.beside.get(category) ?? 0n) + line.amount.minor);
		}
		if (!this.ofBalance && !isOfKind(this.selection, category)) return;
		const why = this.reasonAgainst(charge);
		if (why === null) this.keep(charge);
		if (isCentral) this.central.add(charge);
		if (isCentral && why !== null) this.step(why).add(charge, -1n);
		if (!isCentral && why === null) {
			this.step(charge.isMoved ? 'outsidePeriod' : 'timeZone').add(charge);
		}
	}

	private keep(charge: ExplainedCharge): void {
		this.line.add(charge);
		if (this.charges.length < this.limit) this.charges.push(copiedCharge(charge));
	}

	private step(reason: Reason): Sums {
		const found = this.reasons.get(reason) ?? new Sums();
		this.reasons.set(reason, found);
		return found;
	}

	/** Why a charge is not in the line; null where it is. */
	private reasonAgainst(charge: ExplainedCharge): Reason | null {
		const { journal, month } = this.selection;
		if (charge.apart) return charge.apart;
		// The payout is of the whole settlement.
		const isWhole = this.ofBalance && this.selection.categories.includes('clearing');
		if (!isWhole && !charge.part.startsWith(month)) {
			if (this.ofBalance) return 'otherMonth';
			return charge.isMoved ? 'outsidePeriod' : 'timeZone';
		}
		if (!isWhole && journal !== '' && charge.journal !== journal) return 'otherJournal';
		return this.ofBalance || isOnAccount(this.selection, charge, this.accounts)
			? null
			: 'otherLine';
	}

	private isInCentral({ line: { posted }, part }: ExplainedCharge): boolean {
		const { month } = this.selection;
		if (month === '' || this.ofBalance) return true;
		const date = posted === null ? part : this.centralDays.of(posted).date;
		return date.startsWith(month);
	}
}
