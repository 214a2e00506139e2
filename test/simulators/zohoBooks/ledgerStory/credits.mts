import { balanceOf, type Document, type Payment } from './model.mts';
import { asAmount, chosen, date, partOf, pathOf, post, reach, type Plays } from './story.mts';

/** What is done with documents that are there. */
export const creditPlays: Plays = {
	apply: async (story, step) => {
		const { documents, payments } = story.model;
		const isSale = step.isYes;
		const document = chosen(
			documents.filter(
				(one) => one.kind === (isSale ? 'invoice' : 'bill') && one.status !== 'void',
			),
			step.first,
		);
		const credits = documents.filter(
			(one) => one.kind === (isSale ? 'creditNote' : 'vendorCredit') && one.status === 'open',
		);
		const paid = isSale ? payments.filter(({ kind }) => kind === 'customerPayment') : [];
		const from = chosen<Document | Payment>([...credits, ...paid], step.second);
		if (!document || !from || document.status === 'draft') return;
		const amount = partOf(balanceOf(document), step.share);
		if (amount <= 0n) return;
		const amount_applied = asAmount(amount);
		const invoice_id = document.id;
		const answer =
			from.kind === 'creditNote'
				? await post(story, `${pathOf(from)}/invoices`, {
						invoices: [{ invoice_id, amount_applied }],
					})
				: from.kind === 'vendorCredit'
					? await post(story, `${pathOf(from)}/bills`, {
							bills: [{ bill_id: document.id, amount_applied }],
						})
					: await post(story, `${pathOf(document)}/credits`, {
							invoice_payments: [{ payment_id: from.id, amount_applied }],
						});
		if (!answer) return;
		reach(document, from.id, amount);
		from.applied.set(document.id, (from.applied.get(document.id) ?? 0n) + amount);
	},

	refund: async (story, step) => {
		const credits = story.model.documents.filter(
			({ kind, status }) => ['creditNote', 'vendorCredit'].includes(kind) && status === 'open',
		);
		const credit = chosen(credits, step.first);
		if (!credit) return;
		const amount = partOf(balanceOf(credit), step.share);
		if (amount <= 0n) return;
		const cash = story.accounts('Petty Cash');
		const account = credit.kind === 'creditNote' ? { from_account_id: cash } : { account_id: cash };
		const body = { date, amount: asAmount(amount), ...account };
		if (await post(story, `${pathOf(credit)}/refunds`, body)) credit.taken += amount;
	},

	writeOff: async (story, step) => {
		const invoices = story.model.documents.filter(
			({ kind, status, taken }) => kind === 'invoice' && status === 'open' && taken === 0n,
		);
		const invoice = chosen(invoices, step.first);
		if (!invoice) return;
		const open = balanceOf(invoice);
		if (await post(story, `${pathOf(invoice)}/writeoff`)) invoice.taken = open;
	},

	undoWriteOff: async (story, step) => {
		const invoice = chosen(
			story.model.documents.filter(({ kind, taken }) => kind === 'invoice' && taken > 0n),
			step.first,
		);
		if (invoice && (await post(story, `${pathOf(invoice)}/writeoff/cancel`))) invoice.taken = 0n;
	},

	status: async (story, step) => {
		const document = chosen(story.model.documents, step.first);
		if (!document) return;
		const open = document.kind === 'invoice' ? 'sent' : 'open';
		const wanted = step.isYes ? 'void' : open;
		if (await post(story, `${pathOf(document)}/status/${wanted}`)) {
			document.status = wanted === 'void' ? 'void' : 'open';
		}
	},

	delete: async (story, step) => {
		const { documents, payments } = story.model;
		const one = chosen<Document | Payment>([...documents, ...payments], step.first);
		if (!one) return;
		const { status } = await story.zoho.delete(pathOf(one));
		if (status >= 300) return;
		for (const list of [documents, payments]) {
			const at = list.findIndex(({ id }) => id === one.id);
			if (at >= 0) list.splice(at, 1);
		}
		for (const { applied } of [...documents, ...payments]) applied.delete(one.id);
	},
};
