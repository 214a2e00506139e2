import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildAndPack } from '../bootstrap.mjs';
import { filledIn } from '../demo/filledIn.mts';
import { connect, importWorkflow } from '../demo/setUp.mts';
import {
	isFinished,
	openSession,
	type DataRow,
	type Execution,
	type N8nApi,
	type WorkflowJson,
} from '../n8n/api.mts';
import { startN8n, type N8nProcess } from '../n8n/runN8n.mts';
import { startSellingPartner } from '../simulators/sellingPartner/index.mts';
import { startZohoBooks, type ZohoBooksOptions } from '../simulators/zohoBooks/index.mts';

/** A real n8n with the packed package, and the two simulated services. */
export class Installation {
	private constructor(
		/** n8n's own; it is its user's home, too. */
		readonly folder: string,
		readonly amazon: Awaited<ReturnType<typeof startSellingPartner>>,
		readonly zoho: Awaited<ReturnType<typeof startZohoBooks>>,
		public n8n: N8nProcess,
		public api: N8nApi,
	) {}

	workflowId = '';

	/** Amazon's clock may be another one than n8n's. */
	static async open(
		amazonNow: () => number = Date.now,
		zohoOptions: ZohoBooksOptions = {},
	): Promise<Installation> {
		const folder = await mkdtemp(join(tmpdir(), 'whole-'));
		const amazon = await startSellingPartner({
			speed: 60,
			convertInto: 'USD',
			now: amazonNow,
		});
		const zoho = await startZohoBooks({ speed: 60, ...zohoOptions });
		const n8n = await startN8n({ userFolder: folder, packageTarball: packedTarball() });
		const api = await openSession(n8n.url);
		const installation = new Installation(folder, amazon, zoho, n8n, api);
		await connect(api, installation);
		installation.workflowId = (await importWorkflow(api, installation)).id;
		return installation;
	}

	/** Another template of the package, with the organization picked as a user does; answers its id. */
	async import(file: string, change = (workflow: WorkflowJson) => workflow): Promise<string> {
		const workflow: WorkflowJson = JSON.parse(await readFile(`workflows/${file}`, 'utf8'));
		const { organizationId } = this.zoho;
		const nodes = workflow.nodes.map((node) => filledIn(node, organizationId, {}));
		return (await this.api.workflows.import(change({ ...workflow, nodes }))).id;
	}

	/** Starts n8n anew on the same data, as after a crash. */
	async restart(): Promise<void> {
		this.n8n = await startN8n({ userFolder: this.folder });
		this.api = await openSession(this.n8n.url);
	}

	/** Publishing polls at once; publishing again polls again. */
	async startPolling(): Promise<void> {
		const { workflows } = this.api;
		if ((await workflows.get(this.workflowId)).active) await workflows.unpublish(this.workflowId);
		await workflows.publish(this.workflowId).catch((error: Error) => {
			// Killed while it answers, n8n says nothing; what it says is an error.
			if (!/ECONN|socket hang up/.test(error.message)) throw error;
		});
	}

	async poll(): Promise<void> {
		const polls = this.polls();
		await this.startPolling();
		await until(() => this.polls() > polls, 'a poll');
		await this.untilQuiet();
	}

	/** What the schedule does every hour, and a user does by hand: one execution from that trigger. */
	async turnOfSchedule(trigger?: string): Promise<Execution> {
		return await this.turnOf(this.workflowId, trigger);
	}

	async turnOf(workflowId: string, trigger = 'Every hour, or by hand'): Promise<Execution> {
		const id = await this.api.workflows.run(workflowId, trigger);
		return await this.api.executions.untilFinished(id, 300_000);
	}

	/** Changes parameters of a node, as a user does and saves. */
	async change(
		node: string,
		parameters: Record<string, unknown>,
		workflowId = this.workflowId,
	): Promise<void> {
		const { nodes, ...workflow } = await this.api.workflows.get(workflowId);
		const changed = nodes.map((one) =>
			one.name === node ? { ...one, parameters: { ...one.parameters, ...parameters } } : one,
		);
		await this.api.workflows.replace(workflowId, { ...workflow, nodes: changed });
	}

	/** Switches a node on or off, as a user does and saves. */
	async switch(node: string, isOn: boolean): Promise<void> {
		const { nodes, ...workflow } = await this.api.workflows.get(this.workflowId);
		const changed = nodes.map((one) => (one.name === node ? { ...one, disabled: !isOn } : one));
		await this.api.workflows.replace(this.workflowId, { ...workflow, nodes: changed });
	}

	async parametersOf(node: string): Promise<Record<string, unknown>> {
		const { nodes } = await this.api.workflows.get(this.workflowId);
		return nodes.find(({ name }) => name === node)?.parameters ?? {};
	}

	async untilQuiet(): Promise<void> {
		await sleep(1000);
		const quiet = async () => (await this.executions()).every(isFinished);
		await until(quiet, 'the end of all executions');
	}

	async executions() {
		return await this.api.executions.list(this.workflowId);
	}

	async auditRow(key: string): Promise<DataRow | undefined> {
		const rows = await this.api.dataTables.rows('amazonZohoAudit');
		return rows.find((row) => row.key === key);
	}

	async close(): Promise<void> {
		await this.n8n.stop();
		await Promise.all([this.amazon.close(), this.zoho.close()]);
		await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
	}

	polls(): number {
		return this.amazon.requests.filter(({ url }) => url.includes('/reports?')).length;
	}
}

let packed: string | undefined;

export const packedTarball = (): string =>
	(packed ??= process.env.PACKAGE_TARBALL ?? buildAndPack());

export async function until(
	isTrue: () => boolean | Promise<boolean>,
	what: string,
	seconds = 120,
): Promise<void> {
	for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(250)) {
		if (await isTrue()) return;
	}
	throw new Error(`Waited ${seconds} seconds in vain for ${what}.`);
}
