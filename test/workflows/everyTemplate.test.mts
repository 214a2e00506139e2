import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { written } from '../../workflows/source/write.mts';
import { conditionsOf, expressionsIn, readTemplate, templateFiles } from './template.mts';

const files = await templateFiles();
const templates = await Promise.all(
	files.map(async (file) => [file, await readTemplate(file)] as const),
);

it.each([...(await written())])('%s is what its source writes', async (path, text) => {
	expect(await readFile(path, 'utf8')).toBe(text);
});

it('every template has a source', async () => {
	const paths = [...(await written()).keys()].map((path) => path.replace(/^.*\/workflows\//, ''));
	expect(files.sort()).toEqual(paths.sort());
});

const credentialNames: Record<string, string> = {
	amazonSellingPartnerOAuth2Api: 'Amazon Selling Partner account',
	zohoBooksOAuth2Api: 'Zoho Books account',
	postgres: 'Postgres account',
};

describe.each(templates)('workflows/%s', (_file, template) => {
	const { workflow, nodeNamed, outputs } = template;

	it('has an id that keeps static data (21 characters at most), and no pinned data', () => {
		expect(workflow.id.length).toBeLessThanOrEqual(21);
		expect(workflow.pinData).toEqual({});
	});

	it('gives each node an id and a name of its own', () => {
		for (const field of ['id', 'name'] as const) {
			expect(new Set(workflow.nodes.map((node) => node[field])).size).toBe(workflow.nodes.length);
		}
	});

	it('names the credentials that n8n wires on import', () => {
		const wired = workflow.nodes.flatMap(({ credentials = {} }) => Object.entries(credentials));
		for (const [type, credential] of wired) {
			expect(credential).toEqual({ id: null, name: credentialNames[type] });
		}
		const ofServices = workflow.nodes.filter(({ type }) =>
			/^n8n-nodes-amazon-zoho-books\.|\.postgres$/.test(type),
		);
		expect(wired).toHaveLength(ofServices.length);
	});

	it('has an error branch, and a note behind each group of nodes', () => {
		const types = workflow.nodes.map(({ type }) => type);
		expect(types.filter((type) => type.endsWith('.errorTrigger'))).toHaveLength(1);
		expect(types.filter((type) => type.endsWith('.stickyNote')).length).toBeGreaterThan(1);
	});

	it('leads every error output on, and has a node that makes the execution red then', () => {
		const goOn = workflow.nodes.filter(({ onError }) => onError === 'continueErrorOutput');
		for (const { name } of goOn) expect(outputs(name, 1).length, name).toBeGreaterThan(0);
		const stops = workflow.nodes.filter(({ type }) => type.endsWith('.stopAndError'));
		expect(stops.length > 0).toBe(goOn.length > 0);
	});

	it('connects nodes that exist, and every node but notes and triggers is reached', () => {
		const reached = Object.values(workflow.connections).flatMap(({ main }) => main.flat());
		for (const { node } of reached) expect(nodeNamed(node), node).toBeDefined();
		const names = new Set(reached.map(({ node }) => node));
		const left = workflow.nodes.filter(
			({ name, type }) => !names.has(name) && !/stickyNote|Trigger$/.test(type),
		);
		expect(left).toEqual([]);
	});

	it('matches audit rows on organization and key, and on all conditions', () => {
		const changes = workflow.nodes.filter(
			({ type, parameters }) =>
				type.endsWith('.dataTable') && ['upsert', 'update'].includes(String(parameters.operation)),
		);
		for (const { parameters } of changes) {
			const [first, second, ...others] = conditionsOf(parameters);
			expect(first).toBe('organizationId');
			// Other rows of a settlement change only where their file does not add up.
			if (second === 'settlementId') expect(others).toEqual(['key', 'code', 'status']);
			else expect(['key', 'sourceKey']).toContain(second);
			expect(parameters.matchType).toBe('allConditions');
		}
	});

	it('holds expressions that are JavaScript, and name nodes that exist', () => {
		for (const code of workflow.nodes.flatMap(({ parameters }) => expressionsIn(parameters))) {
			expect(() => new Function(`return (${code});`), code).not.toThrow();
			for (const [, name = ''] of code.matchAll(/\$\('([^']+)'\)/g)) {
				expect(nodeNamed(name), name).toBeDefined();
			}
		}
	});

	it('has at most one manual trigger: n8n leaves a second one out when it imports', () => {
		const manual = workflow.nodes.filter(({ type }) => type.endsWith('.manualTrigger'));
		expect(manual.length).toBeLessThanOrEqual(1);
	});
});
