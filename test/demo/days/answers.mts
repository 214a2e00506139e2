import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A transaction as Amazon sends it, as far as the demo's own reckoning looks at it. */
export interface WireTransaction {
	readonly transactionId?: string;
	readonly transactionType?: string;
	readonly transactionStatus?: string | null;
	readonly postedDate?: string;
	readonly totalAmount?: { readonly currencyAmount?: number; readonly currencyCode?: string };
	readonly relatedIdentifiers?: Array<{
		relatedIdentifierName?: string;
		relatedIdentifierValue?: string;
	}> | null;
	readonly [field: string]: unknown;
}

/** An event group as Amazon sends it. */
export type EventGroup = Readonly<Record<string, unknown>>;

/** Amazon's own answers in a folder. */
export interface Answers {
	/** Files with transactions, by their names with the folder's. */
	readonly files: ReadonlyArray<{ path: string; transactions: WireTransaction[] }>;
	readonly eventGroups: readonly EventGroup[];
	readonly payouts: ReadonlyArray<Readonly<Record<string, unknown>>>;
	/** Files with orders. */
	readonly orderFiles: readonly OrderFile[];
}

/** An order as Amazon sends it, as far as the demo's own reckoning looks at it. */
export interface WireOrder {
	readonly orderId: string;
	readonly createdTime: string;
	readonly lastUpdatedTime: string;
	readonly salesChannel: { readonly channelName: string };
	readonly fulfillment?: { readonly fulfillmentStatus: string };
	readonly orderItems: Array<Record<string, unknown>>;
	readonly proceeds?: { readonly grandTotal?: { amount: string; currencyCode: string } };
	readonly [field: string]: unknown;
}

export interface OrderFile {
	readonly path: string;
	readonly orders: readonly WireOrder[];
}

/** Reads the file, or every `.json` of the folder; told by their shape, whatever their names. */
export async function readAnswers(given: string): Promise<Answers> {
	const isFile = (await stat(given)).isFile();
	const folder = isFile ? dirname(given) : given;
	const names = (isFile ? [basename(given)] : await readdir(folder)).filter((name) =>
		/\.json$/i.test(name),
	);
	const files: Array<{ path: string; transactions: WireTransaction[] }> = [];
	const eventGroups: Array<Record<string, unknown>> = [];
	const payouts: Array<Record<string, unknown>> = [];
	const orderFiles: OrderFile[] = [];
	for (const name of names.sort()) {
		const records = recordsOf(JSON.parse(await readFile(join(folder, name), 'utf8')));
		const transactions = records.filter(isTransaction);
		const path = join(basename(folder), name);
		if (transactions.length > 0) files.push({ path, transactions });
		const orders = records.filter(isOrder);
		if (orders.length > 0) orderFiles.push({ path, orders });
		eventGroups.push(...records.filter((one) => 'FinancialEventGroupId' in one));
		payouts.push(...records.filter(isPayout));
	}
	return { files, eventGroups, payouts, orderFiles };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** One record, a list of them, or an answer that holds the list. */
function recordsOf(value: unknown): Array<Record<string, unknown>> {
	if (Array.isArray(value)) return value.filter(isRecord);
	if (!isRecord(value)) return [];
	const answer = isRecord(value.payload) ? value.payload : value;
	const { transactions, FinancialEventGroupList, orders, payouts } = answer;
	const list = transactions ?? FinancialEventGroupList ?? orders ?? payouts;
	if (Array.isArray(list)) return list.filter(isRecord);
	return [isRecord(answer.order) ? answer.order : answer];
}

const isOrder = (one: Record<string, unknown>): one is WireOrder =>
	'orderId' in one && 'orderItems' in one;

const isTransaction = (one: Record<string, unknown>): one is WireTransaction =>
	'transactionType' in one && 'totalAmount' in one;

const isPayout = (one: Record<string, unknown>): boolean =>
	'partnerMetadata' in one && 'creationDate' in one && 'id' in one;
