// backfill_vs_limit (at most 1.05), self_made_429 (0), amazon_calls_per_settlement (at most 3): the two
// years of transactions of two sellers on virtual clocks, and what one settlement takes.
import { createSellingPartner } from '../../nodes/clients/sellingPartner/client.ts';
import { getReportDocument } from '../../nodes/clients/sellingPartner/api/reports.ts';
import { pollReports } from '../../nodes/AmazonSellingPartnerTrigger/events/settlementReportReady.ts';
import { startSellingPartner } from '../simulators/sellingPartner/index.mts';
import { amazonContext } from './amazonContext.mts';
import { figure, progress } from './figure.mts';
import { twoYears } from './twoYears.mts';

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
const perSeller = 60_000;
const sellers = await twoYears(2, perSeller);
for (const one of sellers) {
	progress(JSON.stringify(one));
	if (one.found !== perSeller) throw new Error(`${one.found} transactions of ${perSeller} came.`);
	if (one.calls > one.needed) throw new Error(`${one.calls} calls, ${one.needed} were needed.`);
}
figure('backfill_vs_limit', Math.max(...sellers.map(({ ratio }) => ratio)), 'ratio');
figure(
	'self_made_429',
	sellers.reduce((sum, { refused }) => sum + refused, 0),
	'count',
);
figure('amazon_calls_per_settlement', await callsOfSettlement(), 'count');
