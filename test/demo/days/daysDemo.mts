import { openSession, itemsOf, type N8nApi, type WorkflowJson } from '../../n8n/api.mts';
import { startN8n } from '../../n8n/runN8n.mts';
import { startSellingPartner } from '../../simulators/sellingPartner/index.mts';
import { startZohoBooks } from '../../simulators/zohoBooks/index.mts';
import type { Flags } from '../flags.mts';
import { N8N_FOLDER } from '../kept.mts';
import { baseCurrencyOf, readOptions, type DemoOptions } from '../options.mts';
import { progress } from '../progress.mts';
import { connect } from '../setUp.mts';
import { TIME_ZONE } from '../simulators.mts';
import { readJournals } from '../zohoReader.mts';
import type { Answers } from './answers.mts';
import { keepDays, openKeptDays, type KeptDays } from './keptDays.mts';
import { reportDays } from './reportDays.mts';
import { daysWorkflow, GET, MAP, POST, START } from './workflow.mts';

export const SPEED = 60;
const DAY = 86_400_000;

export type Opened = (close: () => Promise<void>) => void;

/** Amazon's transactions, booked by day in a real n8n against the simulators. */
export async function demoDays(flags: Flags, answers: Answers, opened: Opened): Promise<void> {
	const options = await readOptions(flags.options);
	const kept = await openKeptDays(flags.again);
	const baseCurrency = baseCurrencyOf(options, answers);
	const simulators = await startBoth(answers, options, kept, baseCurrency);
	opened(simulators.close);
	const { zoho } = simulators;
	const before = await readJournals(zoho);
	const api = await openN8n(simulators, opened);
	const timeZone = flags.timeZone ?? TIME_ZONE;
	const mapper = {
		policy: flags.policy,
		timeZone,
		createMissingAccounts: true,
		eventGroups: JSON.stringify(answers.eventGroups),
		postedBefore: JSON.stringify(kept.rows),
		...options.parameters,
	};
	const ran = await runOnce(api, daysWorkflow(earliest(answers), mapper));
	progress('the workflow has ended');
	const transactions = allOf(kept, answers);
	const rows = [...kept.rows, ...ran.mapped.filter(({ frozen }) => frozen)];
	await keepDays({ rows, transactions, zoho: zoho.save() });
	await reportDays({ flags, timeZone, baseCurrency, answers, transactions, before, ran, zoho });
}

/** A real n8n, connected to both services. */
export async function openN8n(
	simulators: Parameters<typeof connect>[1],
	opened: Opened,
): Promise<N8nApi> {
	progress('starting n8n');
	const n8n = await startN8n({
		userFolder: N8N_FOLDER,
		packageTarball: process.env.PACKAGE_TARBALL,
	});
	opened(n8n.stop);
	const api = await openSession(n8n.url);
	await connect(api, simulators);
	progress('credentials made, Zoho Books connected through its consent page');
	return api;
}

async function startBoth(
	{ files, eventGroups }: Answers,
	{ exchangeRates }: DemoOptions,
	{ zoho: saved }: KeptDays,
	baseCurrency: string,
) {
	const zoho = await startZohoBooks({
		speed: SPEED,
		baseCurrency,
		exchangeRates,
		timeZone: TIME_ZONE,
		saved,
	});
	const amazon = await startSellingPartner({ speed: SPEED });
	for (const { transactions } of files) amazon.addTransactions(transactions);
	amazon.addEventGroups(eventGroups as Parameters<typeof amazon.addEventGroups>[0]);
	return {
		zoho,
		amazon,
		close: async () => void (await Promise.all([amazon.close(), zoho.close()])),
	};
}

/** Starts a workflow by hand; answers what the mapper and the posting gave. */
export async function runOnce(api: N8nApi, json: WorkflowJson) {
	const workflow = await api.workflows.import(json);
	const execution = await api.executions.untilFinished(
		await api.workflows.run(workflow.id, START),
		180_000,
	);
	const { error } = execution.data.resultData;
	if (error) throw new Error(`The workflow stopped: ${error.message} ${error.description ?? ''}`);
	return {
		mapped: itemsOf(execution, MAP),
		failed: [GET, MAP, POST].flatMap((node) => itemsOf(execution, node, 1)),
	};
}

export type Ran = Awaited<ReturnType<typeof runOnce>>;

function earliest({ files }: Answers): string {
	const times = files.flatMap(({ transactions }) =>
		transactions.map(({ postedDate }) => Date.parse(postedDate ?? '') || Date.now()),
	);
	return new Date(Math.min(...times) - DAY).toISOString();
}

/** Of all runs: a deferred order as it was first, anything else as it was last. */
function allOf({ transactions: earlier }: KeptDays, { files }: Answers) {
	const byId = new Map(earlier.map((one) => [one.transactionId ?? JSON.stringify(one), one]));
	for (const one of files.flatMap(({ transactions }) => transactions)) {
		const id = one.transactionId ?? JSON.stringify(one);
		const isDeferred = /^deferred/i.test(one.transactionStatus ?? '');
		if (!isDeferred || !byId.has(id)) byId.set(id, one);
	}
	return [...byId.values()];
}
