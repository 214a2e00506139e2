import { balanceOf } from './model.mts';
import { asAmount, chosen, date, idIn, partOf, paths, post, reach, type Plays } from './story.mts';

/** Documents, and payments of them. */
export const documentPlays: Plays = {
	document: async (story, step) => {
		const of = ['invoice', 'creditNote', 'bill', 'vendorCredit'] as const;
		const kind = of[step.first % of.length] ?? 'invoice';
		const isSale = kind === 'invoice' || kind === 'creditNote';
		const account_id = story.accounts(isSale ? 'Sales' : 'Office Supplies');
		const rate = step.price / 100;
		const tax_id = step.isYes ? story.tax_id : undefined;
		const body = {
			...(isSale ? { customer_id: story.customer_id } : { vendor_id: story.vendor_id }),
			date,
			bill_number: `B-${story.model.made++}`,
			line_items: [{ account_id, rate, quantity: step.quantity, tax_id }],
			...story.foreign(step),
		};
		const keys = {
			invoice: ['invoice', 'invoice_id'],
			creditNote: ['creditnote', 'creditnote_id'],
			bill: ['bill', 'bill_id'],
			vendorCredit: ['vendor_credit', 'vendor_credit_id'],
		} as const;
		const id = idIn(await post(story, paths[kind], body), keys[kind]);
		if (id === undefined) throw new Error(`no ${kind}`);
		const net = BigInt(step.price * step.quantity);
		const tax = step.isYes ? (net * 825n + 5000n) / 10_000n : 0n;
		const status = kind === 'invoice' ? 'draft' : 'open';
		story.model.documents.push({ kind, id, net, tax, status, applied: new Map(), taken: 0n });
	},

	payment: async (story, step) => {
		const { documents, payments } = story.model;
		const isSale = step.isYes;
		const kind = isSale ? 'customerPayment' : 'vendorPayment';
		const paid = documents.filter(({ kind: one, status }) =>
			isSale ? one === 'invoice' && status !== 'void' : one === 'bill' && status === 'open',
		);
		const document = chosen(paid, step.first);
		const applied = document ? partOf(balanceOf(document), step.share) : 0n;
		const amount = applied + BigInt(step.second);
		const row = { amount_applied: asAmount(applied) };
		const rows = document && applied > 0n ? [row] : [];
		const body = {
			amount: asAmount(amount),
			date,
			payment_mode: 'cash',
			...(isSale
				? {
						customer_id: story.customer_id,
						invoices: rows.map((one) => ({ ...one, invoice_id: document?.id })),
					}
				: {
						vendor_id: story.vendor_id,
						bills: rows.map((one) => ({ ...one, bill_id: document?.id })),
					}),
		};
		const record = isSale ? 'payment' : 'vendorpayment';
		const id = idIn(await post(story, paths[kind], body), [record, 'payment_id']);
		if (id === undefined) return;
		const own = new Map(document && applied > 0n ? [[document.id, applied]] : []);
		payments.push({ kind, id, amount, applied: own });
		if (document && applied > 0n) reach(document, id, applied);
	},
};
