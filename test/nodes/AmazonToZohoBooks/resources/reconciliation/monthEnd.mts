import { DateTime } from 'luxon';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { AmazonSellingPartner } from '../../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { AmazonToZohoBooks } from '../../../../../nodes/AmazonToZohoBooks/AmazonToZohoBooks.node.ts';
import {
	type SellingPartnerOptions,
	type StoryEvent,
	startSellingPartner,
} from '../../../../simulators/sellingPartner/index.mts';
import type { ZohoBooksOptions } from '../../../../simulators/zohoBooks/index.mts';
import { executeNode } from '../../../../support/executeNode.mts';
import { credentialFor, execute } from '../../../clients/sellingPartner/n8n.mts';
import { openBooks } from '../../../ZohoBooks/connected.mts';
import { fileItem } from '../../mapping.mts';

type Item = INodeExecutionData;

/** Amazon's client goes by the real clock, so the month that is told is the one before the last. */
const first = DateTime.utc().startOf('month').minus({ months: 2 });

export const month = first.toFormat('yyyy-MM');

export const lastDay = first.endOf('month').toFormat('yyyy-MM-dd');

/** Nobody shares the simulated organization. */
export const quick = { callsPerMinute: 10_000 };

/** A day of the month, from 1; days before and after it count on. */
export const day = (number: number): string => first.plus({ days: number - 1 }).toISO() ?? '';

/** A seller and an organization on this machine, and the nodes as a workflow would run them. */
export async function openMonth(
	story: readonly StoryEvent[],
	options: { amazon?: SellingPartnerOptions; zoho?: ZohoBooksOptions } = {},
) {
	const amazon = await startSellingPartner({ speed: 1000, ...options.amazon });
	const books = await openBooks({ timeZone: 'UTC', ...options.zoho });
	amazon.tell(...story);
	const credential = { ...credentialFor(amazon), sellerId: amazon.sellerId };
	const ask = async (resource: string, filters: IDataObject = {}, operation = 'getAll') =>
		await execute(new AmazonSellingPartner(), {
			parameters: { resource, operation, returnAll: true, filters },
			credential,
		});
	const parse = async (items: readonly Item[]) =>
		await execute(new AmazonSellingPartner(), {
			parameters: { resource: 'settlement', operation: 'parseFile' },
			items,
			credential,
		});
	const run = async (items: readonly Item[], parameters: IDataObject) =>
		await executeNode(new AmazonToZohoBooks(), {
			parameters: { options: quick, ...parameters },
			items,
			credentials: { zohoBooksOAuth2Api: books.credential },
			onError: 'continueErrorOutput',
		});
	const closed = () =>
		amazon
			.settlements()
			.map(({ settlement }) => settlement)
			.filter(({ processingStatus }) => processingStatus === 'Closed');
	const files = () =>
		closed().map(({ settlementId }) =>
			fileItem(amazon.settlementText(settlementId), { settlementId }),
		);
	const close = async () => {
		await Promise.all([amazon.close(), books.sim.close()]);
	};
	return { amazon, books, ask, parse, run, files, closed, close };
}

export type OpenMonth = Awaited<ReturnType<typeof openMonth>>;

/** Posts settlement reports as the template does. */
export async function post(
	{ run, books, ask }: OpenMonth,
	files: readonly Item[],
	journalStatus = 'published',
	options: IDataObject = {},
) {
	const groups = await ask('settlement', { startedAfter: day(-30) });
	const joined = files.map(({ json, ...file }) => {
		const group = groups.find((one) => one.json.settlementId === json.settlementId);
		return { ...file, json: group ? { financialEventGroup: group.json } : {} };
	});
	const mapped = await run(joined, {
		resource: 'mapping',
		operation: 'toJournals',
		journalStatus,
		options: { ...quick, ...options },
	});
	return await books.run({
		parameters: { resource: 'journal', operation: 'createOrGet', payload: '={{ $json.payload }}' },
		items: mapped,
	});
}

/** Everything that the month-end workflow reads of Amazon, in one list. */
export async function amazonItems({ ask, parse, files }: OpenMonth) {
	const settlements = await ask('settlement', { startedAfter: day(-30) });
	const summaries: Item[] = [];
	for (const { json } of settlements.filter((one) => one.json.settlementId)) {
		summaries.push(...(await ask('summary', { settlementId: json.settlementId })));
	}
	return [
		...settlements,
		...(await parse(files())),
		...(await ask('payout', { createdAfter: day(-30) })),
		...(await ask('balance', { asOfDate: lastDay })),
		...summaries,
	];
}

/** Runs the report on items as a workflow would; the first item of what comes out. */
export async function reportOn(
	{ run }: OpenMonth,
	items: readonly Item[],
	parameters: IDataObject = {},
) {
	const [item] = await run(items, {
		resource: 'reconciliation',
		operation: 'report',
		output: 'summary',
		month,
		...parameters,
	});
	return (item?.json ?? {}) as unknown as ReportShown;
}

type Row = Record<string, unknown>;

/** What the tests look at of a report. */
export interface ReportShown {
	isReady: boolean;
	findings: Row[];
	settlements: Row[];
	waterfall: Row[];
	fees: Row[];
	trialBalance: Row[];
	accounts: Row[];
	balances: Row[];
	summaries: Row[];
	open: Row[];
	locks: Row[] | null;
	gaps: string[];
	html: string;
	csv: string;
	error?: string;
}
