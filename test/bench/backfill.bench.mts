// backfill_vs_limit (at most 1.05), self_made_429 (0), amazon_calls_per_settlement (at most 3): the two
// years of transactions of two sellers on virtual clocks, and what one settlement takes.
import { createSellingPartner } from '../../nodes/clients/sellingPartner/client.ts';
import { getReportDocument } from '../../nodes/clients/sellingPartner/api/reports.ts';
import { listTransactions } from '../../nodes/clients/sellingPartner/api/transactions.ts';
import { parts } from '../../nodes/clients/sellingPartner/api/spans.ts';
import { pollReports } from '../../nodes/AmazonSellingPartnerTrigger/events/settlementReportReady.ts';
import { startSellingPartner, virtualClock } from '../simulators/sellingPartner/index.mts';
import { amazonContext } from './amazonContext.mts';
import { figure, progress } from './figure.mts';

const day = 24 * 3600_000;
const days = 730;
const perSeller = 60_000;
const plan = { rate: 0.5, burst: 10 };
const begin = Date.parse('2024-11-24T00:00:00Z');

interface Backfill {
	found: number;
	calls: number;
	needed: number;
	refused: number;
	seconds: number;
}

/** Synthetic transactions, evenly over two years. */
const transactions = (seller: string) =>
	Array.from({ length: perSeller }, (_none, number) => ({
		transactionId: `${seller}-${number}`,
		transactionType: 'Shipment',
		transactionStatus: 'RELEASED',
		postedDate: new Date(timeOf(number)).toISOString(),
		totalAmount: { currencyCode: 'USD', currencyAmount: 1.25 },
	}));

const timeOf = (number: number): number => begin + (number / perSeller) * days * day;

/** Pages of 500 in the fewest windows that Amazon allows. */
function pagesNeeded(now: number): number {
	const times = Array.from({ length: perSeller }, (_none, number) => timeOf(number));
	const counts = parts({ from: begin, to: null }, now).map(
		({ from, to }) => times.filter((time) => time >= from && time < (to ?? now)).length,
	);
	return counts.reduce((sum, count) => sum + Math.max(1, Math.ceil(count / 500)), 0);
}

async function backfill(seller: string): Promise<Backfill> {
	const clock = virtualClock(begin + (days + 3) * day);
	const amazon = await startSellingPartner({ now: clock.now });
	amazon.addTransactions(transactions(seller));
	const own = {
		now: clock.now,
		random: () => 0.5,
		sleep: async (milliseconds: number) => {
			clock.advance({ seconds: milliseconds / 1000 });
			await Promise.resolve();
		},
	};
	const client = createSellingPartner(amazonContext(amazon), 'waits', own);
	const start = clock.now();
	const ids = new Set<unknown>();
	for await (const { transactionId } of listTransactions(client, {
		span: { from: begin, to: null },
	})) {
		ids.add(transactionId);
	}
	const asked = amazon.requests.filter(({ url }) => url.includes('/transactions'));
	const outcome = {
		found: ids.size,
		calls: asked.length,
		needed: pagesNeeded(start),
		refused: asked.filter(({ status }) => status === 429).length,
		seconds: (clock.now() - start) / 1000,
	};
	amazon.requests.length = 0;
	await amazon.close();
	return outcome;
}

/** Calls of the API from the poll that finds a settlement to its file; sign-in and storage apart. */
async function callsOfSettlement(): Promise<number> {
	const amazon = await startSellingPartner();
	const row = ['1', '2026-06-01 00:00:00 UTC', '2026-06-15 00:00:00 UTC', '', '0.00', 'USD'];
	const header =
		'settlement-id\tsettlement-start-date\tsettlement-end-date\tdeposit-date\ttotal-amount\tcurrency\t' +
		'transaction-type\tamount-type\tamount-description\tamount\tposted-date';
	const bytes = Buffer.from(`${header}\n${row.join('\t')}\t\t\t\t\t\n`);
	amazon.addSettlementFile({ fileName: 'bench.txt', bytes });
	const ctx = amazonContext(amazon, {
		reportTypes: ['GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2'],
	});
	for (const { reportDocumentId = '' } of await pollReports(ctx, Date.now())) {
		await getReportDocument(createSellingPartner(ctx), reportDocumentId);
	}
	const calls = amazon.requests.filter(({ url }) => !url.startsWith('/auth')).length;
	amazon.requests.length = 0;
	await amazon.close();
	return calls;
}

progress('two years of two sellers against the usage plan of Amazon');
const sellers = await Promise.all(['first', 'second'].map(backfill));
for (const one of sellers) {
	progress(JSON.stringify(one));
	if (one.found !== perSeller) throw new Error(`${one.found} transactions of ${perSeller} came.`);
	if (one.calls > one.needed) throw new Error(`${one.calls} calls, ${one.needed} were needed.`);
}
const ratios = sellers.map(({ calls, seconds }) => seconds / ((calls - plan.burst) / plan.rate));
figure('backfill_vs_limit', Math.max(...ratios), 'ratio');
figure(
	'self_made_429',
	sellers.reduce((sum, { refused }) => sum + refused, 0),
	'count',
);
figure('amazon_calls_per_settlement', await callsOfSettlement(), 'count');
