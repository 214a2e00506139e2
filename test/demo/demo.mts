import { openSession, OWNER } from '../n8n/api.mts';
import { startN8n } from '../n8n/runN8n.mts';
import { readAnswers } from './days/answers.mts';
import { demoDays } from './days/daysDemo.mts';
import { demoOwnDays } from './days/ownDays.mts';
import { PER_ORDER, readFlags, SYNTHETIC, USAGE, type Flags } from './flags.mts';
import { bookGroups } from './groups/bookGroups.mts';
import { groupFiles } from './groups/groupFiles.mts';
import { N8N_FOLDER, openKept } from './kept.mts';
import { readOptions } from './options.mts';
import { bookOrders } from './orders/bookOrders.mts';
import { startedNow, untilPosted } from './posting.mts';
import { progress } from './progress.mts';
import { report } from './report.mts';
import { neededFiles, settlementFiles } from './settlementFile.mts';
import { connect, importWorkflow } from './setUp.mts';
import { startSimulators, TIME_ZONE } from './simulators.mts';
import { untilInterrupted, whileOpen } from './whileOpen.mts';
import { readJournals } from './zohoReader.mts';

async function demo(flags: Flags, opened: (close: () => Promise<void>) => void): Promise<void> {
	const isDaily = flags.policy === 'accrual' || flags.policy === 'released';
	if (isDaily && flags.settlements === null) return await demoOwnDays(flags, opened);
	const given = flags.settlements ?? (flags.policy === 'perOrder' ? PER_ORDER : SYNTHETIC);
	const answers = await readAnswers(given);
	const options = await readOptions(flags.options);
	const groups = options.parameters.monthEndAccrual === true ? [] : groupFiles(answers);
	const ofDays = answers.files.length > 0 && groups.length === 0;
	if (isDaily || ofDays) return await demoDays(flags, answers, opened);
	const { orderFiles } = answers;
	const isElse = orderFiles.length + groups.length > 0;
	const files = await (isElse ? settlementFiles(given) : neededFiles(given));
	const kept = await openKept(files, answers.eventGroups, flags.again);
	const simulators = await startSimulators(kept, options);
	opened(simulators.close);
	progress(
		`Amazon and Zoho Books simulated at ${simulators.amazon.url} and ${simulators.zoho.url}`,
	);
	const before = await readJournals(simulators.zoho);

	progress('starting n8n');
	const n8n = await startN8n({
		userFolder: N8N_FOLDER,
		packageTarball: process.env.PACKAGE_TARBALL,
	});
	opened(n8n.stop);
	const api = await openSession(n8n.url);
	progress(`n8n is ready at ${n8n.url}`);
	await connect(api, simulators);
	progress('credentials made, Zoho Books connected through its consent page');
	const timeZone = flags.timeZone ?? TIME_ZONE;
	const mapper = {
		policy: flags.policy,
		createMissingAccounts: true,
		...options.parameters,
		timeZone,
	};
	const orders = await bookOrders(api, simulators, orderFiles, mapper);
	const ofGroups = await bookGroups(api, simulators, answers, groups, mapper);
	const workflow = await importWorkflow(api, simulators, mapper);
	const run = await startedNow(api, workflow.id);
	await api.workflows.publish(workflow.id);
	opened(async () => await api.workflows.unpublish(workflow.id));
	progress(`workflow "${workflow.name}" published; its trigger polls Amazon`);
	if (files.length > 0) await untilPosted(api, simulators, run);
	progress('all executions have ended');
	await report({
		flags,
		timeZone,
		files,
		groups,
		orderFiles,
		ran: [orders, ofGroups],
		simulators,
		api,
		run,
		before,
	});
	if (!flags.open) return;
	progress(`the editor is open at ${n8n.url}; log in as ${OWNER.email} with ${OWNER.password}`);
	progress('Ctrl-C ends it');
	await untilInterrupted;
}

const { flags, help } = readFlags(process.argv.slice(2));
if (help) process.stdout.write(USAGE);
else await whileOpen(async (opened) => await demo(flags, opened));
