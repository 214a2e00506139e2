import { asAmount, chosen, date, idIn, post, type Plays, type Story } from './story.mts';

/** Journals and bank transactions. */
export const entryPlays: Plays = {
	journal: async (story, step) => {
		const amount = BigInt(step.price);
		const status = step.isYes ? 'published' : 'draft';
		const line = { amount: asAmount(amount) };
		const body = story.journal({ status, reference_number: '' }, line, line);
		const id = idIn(await post(story, '/journals', body), ['journal', 'journal_id']) ?? '';
		const move = ['Amazon Sales', 'Amazon Clearing', amount] as const;
		story.model[step.isYes ? 'moved' : 'drafts'].set(id, move);
	},

	publish: async ({ zoho, model }, step) => {
		const id = chosen([...model.drafts.keys()], step.first);
		const move = model.drafts.get(id ?? '');
		if (id === undefined || !move) return;
		const path = `/journals/${id}`;
		const { status } = step.isYes
			? await zoho.post(`${path}/status/publish`)
			: await zoho.delete(path);
		if (status >= 300) return;
		model.drafts.delete(id);
		if (step.isYes) model.moved.set(id, move);
	},

	transfer: async (story, step) => {
		const body = { transaction_type: 'transfer_fund', date, ...ends(story, step.price) };
		const answer = await post(story, '/banktransactions', body);
		const id = idIn(answer, ['banktransaction', 'transaction_id']);
		if (id !== undefined) story.model.moved.set(id, moveOf(step.price));
	},

	feed: async (story, step) => {
		const amount = step.price / 100;
		const account_id = story.accounts('Business Checking');
		const line = { date, debit_or_credit: 'credit', amount };
		await post(story, '/bankstatements', { account_id, transactions: [line] });
		const params = { filter_by: 'Status.Uncategorized' };
		const { data } = await story.zoho.get('/banktransactions', { params });
		const lines = data.banktransactions as Array<{ transaction_id: string; amount: number }>;
		const found = lines.find((one) => one.amount === amount);
		if (!found || step.isYes) return;
		const path = `/banktransactions/uncategorized/${found.transaction_id}/categorize`;
		const body = { transaction_type: 'transfer_fund', date, ...ends(story, step.price) };
		if (await post(story, path, body)) {
			story.model.moved.set(found.transaction_id, moveOf(step.price));
		}
	},

	undo: async ({ zoho, model }, step) => {
		const id = chosen([...model.moved.keys()], step.first);
		if (id === undefined) return;
		const path = step.isYes ? '/banktransactions' : '/journals';
		const undone = await zoho.delete(`${path}/${id}`);
		if (undone.status < 300) model.moved.delete(id);
		else if (step.isYes) {
			const taken = await zoho.post(`${path}/${id}/uncategorize`);
			if (taken.status < 300) model.moved.delete(id);
		}
	},
};

const moveOf = (cents: number) => ['Amazon Clearing', 'Business Checking', BigInt(cents)] as const;

const ends = ({ accounts }: Story, cents: number) => ({
	amount: cents / 100,
	from_account_id: accounts('Amazon Clearing'),
	to_account_id: accounts('Business Checking'),
});
