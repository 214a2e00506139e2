import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Execution, WorkflowJson, WorkflowNode } from '../n8n/api.mts';
import { answered } from './answered.mts';
import { Installation, until } from './installation.mts';

const files = (await readdir('workflows')).filter((name) => name.endsWith('.json'));
const contents = await Promise.all(
	files.map(
		async (file) =>
			[file, JSON.parse(await readFile(`workflows/${file}`, 'utf8')) as WorkflowJson] as const,
	),
);

const isTrigger = ({ type }: WorkflowNode) => type === 'n8n-nodes-base.formTrigger';
const isPage = ({ type }: WorkflowNode) => type === 'n8n-nodes-base.form';

/** Every form of every workflow: a new one is walked by itself. */
const forms = contents.flatMap(([file, workflow]) =>
	workflow.nodes
		.filter(isTrigger)
		.map((trigger) => ({ file, form: trigger.name, workflow, trigger })),
);
const pages = forms.flatMap((one) =>
	one.workflow.nodes.filter(isPage).map((node) => ({ ...one, page: node.name, node })),
);
type Page = (typeof pages)[number];

let installation: Installation;
beforeAll(async () => {
	installation = await Installation.open();
}, 300_000);
afterAll(async () => await installation.close(), 240_000);

/** What a person would read of the form: title, description, labels, texts of its pages. */
function textsOf(value: unknown, name = ''): string[] {
	const isShown = /title|description|message|label|html|placeholder|responseText|jsonOutput/i.test(
		name,
	);
	if (typeof value === 'string') return isShown && value.length > 8 ? [value] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, key));
}

interface Request {
	readonly method?: string;
	readonly body?: BodyInit;
	readonly headers?: Record<string, string>;
}

/** All that a stranger may try: to look, to send the fields in each form, with a token of his own. */
function attempts(fields: readonly string[]): Request[] {
	const form = new FormData();
	for (const field of fields) form.append(field, '2026-05-01');
	const json = JSON.stringify(Object.fromEntries(fields.map((field) => [field, '2026-05-01'])));
	const token = { 'x-auth-token': 'made-up' };
	return [
		{},
		{ headers: token },
		{ headers: { cookie: 'n8n-auth=made-up' } },
		{ method: 'POST' },
		{ method: 'POST', body: form },
		{ method: 'POST', body: form, headers: token },
		{ method: 'POST', body: json, headers: { 'content-type': 'application/json' } },
	];
}

/** `field-0` is how n8n names the first field of a form itself. */
const fieldNames = ({ parameters }: WorkflowNode): string[] => [
	'field-0',
	...Array.from(
		JSON.stringify(parameters).matchAll(/"fieldName":"(?<name>[^"]+)"/g),
		({ groups }) => groups?.name ?? '',
	),
];

/** Neither the answer nor where it leads shows anything of the form. */
async function expectNothing(url: string, nodes: readonly WorkflowNode[]) {
	const fields = nodes.flatMap(fieldNames);
	const texts = nodes.flatMap(({ parameters }) => textsOf(parameters));
	expect(texts.length).toBeGreaterThan(0);
	for (const request of attempts(fields)) {
		const answer = await fetch(url, { ...request, redirect: 'manual' });
		const expected = request.method === 'POST' ? [401] : [302, 401];
		expect(expected, `${request.method ?? 'GET'} ${url}`).toContain(answer.status);
		const followed = await fetch(url, request);
		for (const text of [await answer.text(), await followed.text()]) {
			for (const one of texts) expect(text).not.toContain(one);
		}
	}
}

describe('a logged-out request to a form gets nothing, and starts nothing', () => {
	it('there are forms', () => expect(forms.length).toBeGreaterThan(0));

	it.each(forms)(
		'$file: $form',
		async ({ file, trigger }) => {
			const { api, n8n } = installation;
			const id = await installation.import(file);
			await api.workflows.publish(id);
			const path = String(
				(trigger.parameters.options as { path?: string } | undefined)?.path ?? trigger.webhookId,
			);
			const url = `${n8n.url}/form/${path}`;
			// A form that is not there (yet) shows nothing either.
			await until(async () => (await fetch(url, { redirect: 'manual' })).status !== 404, url);
			await expectNothing(url, [trigger]);
			expect((await api.executions.list(id)).filter(({ mode }) => mode === 'webhook')).toEqual([]);
			await api.workflows.unpublish(id);
		},
		240_000,
	);

	it.each(pages)(
		'$file: page $page, of an execution that waits there',
		async (one) => {
			const page = withTexts(one.node);
			const execution = await waitingAt(one, page);
			const url = `${installation.n8n.url}/form-waiting/${execution.id}`;
			const link = `${url}?signature=${execution.data.resumeToken ?? ''}`;
			await expectNothing(url, [page]);
			await expectNothing(link, [page]);
			const { api } = installation;
			expect((await api.executions.get(execution.id)).status).toBe('waiting');
			// Its owner reads the page at this address, so what strangers got was a refusal.
			const { status, data } = await api.rest.raw(link);
			expect(status).toBe(200);
			expect(textsOf(page.parameters).filter((text) => String(data).includes(text))).not.toEqual(
				[],
			);
		},
		240_000,
	);
});

/** What a page shows is made of records that are not there in this test; so a text stands in place of it. */
function withTexts(page: WorkflowNode): WorkflowNode {
	const text = 'Only for those who are logged in';
	const json = JSON.stringify([{ fieldLabel: text, fieldType: 'text' }]);
	const parameters = JSON.parse(JSON.stringify(page.parameters), (key, value: unknown) => {
		if (typeof value !== 'string' || !value.startsWith('=')) return value;
		return key === 'jsonOutput' ? json : text;
	}) as WorkflowNode['parameters'];
	return { ...page, parameters };
}

/** The same workflow with this page as the next of its form, filled in by its owner. */
async function waitingAt({ trigger }: Page, page: WorkflowNode): Promise<Execution> {
	const { workflows, executions } = installation.api;
	const workflow: WorkflowJson = {
		name: `${trigger.name}, ${page.name}`,
		nodes: [trigger, page],
		connections: {
			[trigger.name]: { main: [[{ node: page.name, type: 'main', index: 0 }]] },
		},
	};
	const given = answered(workflow, { [trigger.name]: { formMode: 'production' } });
	const { id } = await workflows.import(given);
	const executionId = await workflows.run(id, trigger.name);
	const waits = async () => (await executions.get(executionId)).status === 'waiting';
	await until(waits, `the page ${page.name}`);
	return await executions.get(executionId);
}
