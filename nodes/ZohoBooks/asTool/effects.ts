/** What an operation does to the books, as an AI agent is judged by it. */
export type Effect =
	/** Nothing, or nothing that counts: reads, notes, names, addresses, price lists. */
	| 'none'
	/** Makes a draft, which waits for a person. */
	| 'draft'
	/** Changes a record: left to an agent only while that is a draft. */
	| 'draftChange'
	/** Counts in the accounts at once, or cannot be undone. */
	| 'final';

const writing = ['create', 'createOrGet', 'upsert', 'update'];

/** Records that no account depends on. */
const masterData = ['account', 'contact', 'contactPerson', 'currency', 'item'];

/**
 * Records that begin as drafts whatever is sent: https://www.zoho.com/books/api/v3/invoices/ and
 * …/purchase-order/, whose examples answer `draft`. Others (bills, payments, expenses) are open at once.
 */
const beginAsDrafts = ['invoice', 'purchaseOrder'];

const ofJournal: Readonly<Record<string, Effect>> = {
	attach: 'none',
	comment: 'none',
	create: 'draft',
	createOrGet: 'draft',
	update: 'draftChange',
};

const reading = ['get', 'getAll', 'check'];

/** What is not known to be harmless is final. */
export function effectOf(resource: string, operation: string): Effect {
	if (reading.includes(operation)) return 'none';
	if (resource === 'journal') return ofJournal[operation] ?? 'final';
	// What a request does depends on its method.
	if (resource === 'api') return 'none';
	if (!writing.includes(operation)) return 'final';
	if (masterData.includes(resource)) return 'none';
	if (!beginAsDrafts.includes(resource)) return 'final';
	return operation.startsWith('create') ? 'draft' : 'draftChange';
}
