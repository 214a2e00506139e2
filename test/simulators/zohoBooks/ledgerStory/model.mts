/** What the books must say, worked out beside the simulator: whole cents of the base currency. */
export interface Document {
	readonly kind: 'invoice' | 'creditNote' | 'bill' | 'vendorCredit';
	readonly id: string;
	readonly net: bigint;
	readonly tax: bigint;
	status: 'draft' | 'open' | 'void';
	/** By the id of what is applied to it, or what it is applied to. */
	readonly applied: Map<string, bigint>;
	/** Of a credit: what was paid back in money. Of an invoice: what was given up. */
	taken: bigint;
}

export interface Payment {
	readonly kind: 'customerPayment' | 'vendorPayment';
	readonly id: string;
	readonly amount: bigint;
	readonly applied: Map<string, bigint>;
}

export interface Model {
	/** How many documents there ever were. */
	made: number;
	readonly documents: Document[];
	readonly payments: Payment[];
	/** By the id of a published journal or a booked bank transaction: what goes from the first account to the second. */
	readonly moved: Map<string, readonly [string, string, bigint]>;
	/** Journals that are drafts. */
	readonly drafts: Map<string, readonly [string, string, bigint]>;
}

export const emptyModel = (): Model => ({
	made: 0,
	documents: [],
	payments: [],
	moved: new Map(),
	drafts: new Map(),
});

export const totalOf = ({ net, tax }: Document): bigint => net + tax;

const all = (amounts: Iterable<bigint>): bigint =>
	[...amounts].reduce((sum, amount) => sum + amount, 0n);

/** What is open of a document, or left of a credit. */
export const balanceOf = (document: Document): bigint =>
	totalOf(document) - all(document.applied.values()) - document.taken;

export const unusedOf = ({ amount, applied }: Payment): bigint => amount - all(applied.values());

/** By the name of the account; debit above zero, accounts without balance left out. */
export function balances(model: Model): Map<string, bigint> {
	const found = new Map<string, bigint>();
	const book = (debit: string, credit: string, amount: bigint) => {
		found.set(debit, (found.get(debit) ?? 0n) + amount);
		found.set(credit, (found.get(credit) ?? 0n) - amount);
	};
	for (const document of model.documents)
		if (document.status === 'open') bookDocument(document, book);
	for (const { kind, amount } of model.payments) {
		if (kind === 'customerPayment') book('Undeposited Funds', 'Accounts Receivable', amount);
		else book('Accounts Payable', 'Petty Cash', amount);
	}
	for (const [from, to, amount] of model.moved.values()) book(to, from, amount);
	return new Map([...found].filter(([, amount]) => amount !== 0n));
}

type Book = (debit: string, credit: string, amount: bigint) => void;

function bookDocument({ kind, net, tax, taken }: Document, book: Book): void {
	if (kind === 'invoice' || kind === 'creditNote') {
		const sign = kind === 'invoice' ? 1n : -1n;
		book('Accounts Receivable', 'Sales', sign * net);
		book('Accounts Receivable', 'Tax Payable', sign * tax);
		if (kind === 'invoice') book('Bad Debt', 'Accounts Receivable', taken);
		else book('Accounts Receivable', 'Petty Cash', taken);
		return;
	}
	const sign = kind === 'bill' ? 1n : -1n;
	book('Office Supplies', 'Accounts Payable', sign * net);
	book('Tax Payable', 'Accounts Payable', sign * tax);
	if (kind === 'vendorCredit') book('Petty Cash', 'Accounts Payable', taken);
}

/** What the control account must hold: all that is open of documents, less what is left of credits and payments. */
export function openWith(party: 'customer' | 'vendor', { documents, payments }: Model): bigint {
	const [owed, credited, paid] =
		party === 'customer'
			? (['invoice', 'creditNote', 'customerPayment'] as const)
			: (['bill', 'vendorCredit', 'vendorPayment'] as const);
	const openOf = (kind: Document['kind']) =>
		all(documents.filter((one) => one.kind === kind && one.status === 'open').map(balanceOf));
	const unused = all(payments.filter(({ kind }) => kind === paid).map(unusedOf));
	const open = openOf(owed) - openOf(credited) - unused;
	return party === 'customer' ? open : -open;
}
