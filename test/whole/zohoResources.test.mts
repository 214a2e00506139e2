import type { INodePropertyOptions } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZohoBooks } from '../../nodes/ZohoBooks/ZohoBooks.node.ts';
import type { Execution, WorkflowNode } from '../n8n/api.mts';
import { itemsOf } from '../n8n/executions.mts';
import { steps, withAccounts } from '../support/zohoSteps/index.mts';
import type { Step } from '../support/zohoSteps/step.mts';
import { openZoho, type ZohoInstallation } from './zohoInstallation.mts';
import { playOnce, type OnceHistory } from './zohoOnce/histories.mts';

let installation: ZohoInstallation;
let zoho: ZohoInstallation['zoho'];
let execution: Execution;

const zohoNode = ({ resource, operation, parameters, name }: Step, at: number): WorkflowNode => ({
	id: `node-${at}`,
	name,
	type: 'n8n-nodes-amazon-zoho-books.zohoBooks',
	typeVersion: 1,
	position: [200 * at, 0],
	executeOnce: true,
	parameters: {
		resource,
		operation,
		options: { callsPerMinute: 10_000, waitBeforeLastLook: 0 },
		...withAccounts(parameters, zoho.accountId),
	},
	credentials: { zohoBooksOAuth2Api: { id: null, name: 'Zoho Books account' } },
});

const plain = (name: string, type: string, parameters: Step['parameters']): WorkflowNode => ({
	id: name,
	name,
	type: `n8n-nodes-base.${type}`,
	typeVersion: 1,
	position: [0, 300],
	parameters,
});

/** A file for *Attach File*, of the journal that comes in. */
const file: WorkflowNode = {
	...plain('file', 'convertToFile', {
		operation: 'toText',
		sourceProperty: 'reference_number',
		options: { fileName: 'reference.txt' },
	}),
	typeVersion: 1.1,
};

/** One node after the other. The organization is named nowhere: the user has only one. */
function workflow() {
	const nodes = [
		plain('Start', 'manualTrigger', {}),
		...steps.flatMap((step, at) => {
			const node = zohoNode(step, at + 1);
			return step.operation === 'attach' ? [file, node] : [node];
		}),
	];
	const links = nodes.slice(0, -1).map((node, index) => {
		const to = [{ node: nodes[index + 1]?.name, type: 'main', index: 0 }];
		return [node.name, { main: [to] }];
	});
	const connections = Object.fromEntries(links) as Step['parameters'];
	return { name: 'Every operation', nodes, connections };
}

beforeAll(async () => {
	installation = await openZoho({ limits: { perMinute: 10_000 } });
	({ zoho } = installation);
	const { workflows, executions } = installation.api;
	const { id } = await workflows.import(workflow());
	execution = await executions.untilFinished(await workflows.run(id, 'Start'), 240_000);
}, 540_000);
afterAll(async () => await installation.close(), 240_000);

/** Every resource and operation that the panel offers. */
function offered(): string[] {
	const { properties } = new ZohoBooks().description;
	const lists = properties.filter(({ name }) => name === 'operation');
	return lists.flatMap(({ options = [], displayOptions }) =>
		(displayOptions?.show?.resource ?? []).flatMap((resource) =>
			(options as INodePropertyOptions[]).map(({ value }) => `${String(resource)} ${value}`),
		),
	);
}

describe('every operation of Zoho Books in a real n8n', () => {
	it('has a step here', () => {
		const played = new Set(steps.map(({ resource, operation }) => `${resource} ${operation}`));
		expect(offered().length).toBeGreaterThan(170);
		expect(offered().filter((one) => !played.has(one))).toEqual([]);
	});

	it('goes through without an error', () => {
		const { error } = execution.data.resultData;
		expect([execution.status, error?.node?.name, error?.message]).toEqual([
			'success',
			undefined,
			undefined,
		]);
	});

	it.each(steps)('$name gives what was asked for', ({ name, expected }) => {
		const [first] = itemsOf(execution, name);
		expect(first).toMatchObject(expected);
		expect(Object.keys(first ?? {})).not.toEqual([]);
	});

	it('is never refused by Zoho Books', () => {
		const refused = zoho.requests.filter(({ status }) => status >= 400);
		expect(refused.map(({ method, url, response }) => [method, url, response])).toEqual([]);
	});

	it('leaves nothing in the ledger of what was taken back', () => {
		expect(zoho.trialBalance().filter(({ debit, credit }) => debit !== credit)).toEqual([]);
	});
});

describe('create or get, in fifty histories', () => {
	let histories: readonly OnceHistory[];
	beforeAll(async () => {
		histories = await playOnce(installation, 50);
	}, 300_000);

	it('leaves one record each, though answers are lost, others race and the search is late', () => {
		expect(histories).toHaveLength(50);
		expect(histories.filter(({ standing }) => standing !== 1)).toEqual([]);
	});

	it('says in the end that it is there', () => {
		expect(histories.filter(({ last }) => last !== 'alreadyThere')).toEqual([]);
	});

	it("never takes a person's for its own to delete", () => {
		const persons = histories.filter(({ personal }) => personal !== undefined);
		expect(persons.length).toBeGreaterThan(5);
		expect(persons.filter(({ personal, left }) => personal !== left)).toEqual([]);
	});
});
