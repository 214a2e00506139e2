import { account, day, from, gone, rows, stepsOf, type Step } from './step.mts';

const journal = stepsOf('journal');
const bank = stepsOf('bankTransaction');
const request = stepsOf('api');

const theJournal = { journalId: "={{ $('journal create').first().json.journal_id }}" };
const line = (name: string, side: string) => ({ side, amount: '12.30', accountId: account(name) });
const payload = {
	journal_date: '2026-06-09',
	reference_number: 'AMZ-S-2-202606',
	notes: 'Synthetic.',
	status: 'draft',
	line_items: [
		{ account_id: 'ACCOUNT(Amazon Clearing)', debit_or_credit: 'debit', amount: 1 },
		{ account_id: 'ACCOUNT(Amazon Sales)', debit_or_credit: 'credit', amount: 1 },
	],
};

/** `journal attach` comes after the node that makes a file of the journal. */
export const journals: readonly Step[] = [
	journal('create', {
		date: day,
		reference: 'AMZ-S-1-202606',
		lines: { line: [line('Amazon Clearing', 'debit'), line('Amazon Sales', 'credit')] },
	}),
	journal('attach', theJournal, { outcome: 'attach', file: 'reference.txt' }),
	journal('comment', { ...theJournal, comment: 'Seen' }),
	journal('update', { ...theJournal, updateFields: { notes: 'Changed' } }, { notes: 'Changed' }),
	journal('publish', theJournal),
	journal('get', theJournal, { status: 'published', notes: 'Changed' }),
	journal('getAll', { returnAll: true }),
	journal('createOrGet', { payload: JSON.stringify(payload) }, { outcome: 'created' }),
	journal(
		'createOrGet',
		{ payload: JSON.stringify(payload) },
		{ outcome: 'alreadyPosted' },
		'again',
	),
	journal('reverse', theJournal, { outcome: 'created', status: 'published' }),
	journal('delete', theJournal, gone),
	journal(
		'delete',
		{ journalId: "={{ $('journal reverse').first().json.journalId }}" },
		gone,
		'reversal delete',
	),
];

const theBank = account('Business Checking');
const theLine = {
	transaction_id: from('feed', 'transaction_id'),
	account_id: theBank,
};
const theTransfer = { transaction_id: from('bankTransaction create', 'transaction_id') };
const transfer = {
	transaction_type: 'transfer_fund',
	additionalFields: {
		amount: '120.50',
		date: day,
		from_account_id: account('Amazon Clearing'),
		to_account_id: theBank,
	},
};
const statement = {
	account_id: 'ACCOUNT(Business Checking)',
	transactions: [
		{ transaction_id: 'BANK-1', date: '2026-06-09', debit_or_credit: 'credit', amount: 120.5 },
	],
};

export const bankFeed: readonly Step[] = [
	request('request', { method: 'POST', path: '/bankstatements', body: JSON.stringify(statement) }),
	bank('getAll', { filters: { filter_by: 'Status.Uncategorized' } }, { amount: 120.5 }, 'feed'),
	bank('exclude', theLine),
	bank('restore', theLine),
	bank('create', transfer),
	bank('get', theTransfer, { amount: 120.5, status: 'manually_added' }),
	bank('update', { ...theTransfer, updateFields: { description: 'Payout' } }),
	bank('getMatches', theLine, { amount: 120.5 }),
	bank('match', {
		...theLine,
		transactions_to_be_matched: rows({
			transaction_id: theTransfer.transaction_id.value,
			transaction_type: 'transfer_fund',
		}),
	}),
	bank('unmatch', theLine),
	bank('delete', theTransfer, gone),
	bank('categorize', { ...transfer, transaction_id: theLine.transaction_id }),
	bank('uncategorize', theLine),
];
