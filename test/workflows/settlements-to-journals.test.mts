import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { categories } from '../../nodes/domain/catalogue/categories.ts';
import { settlementCategories } from '../../nodes/domain/catalogue/categoryId.ts';

interface Node {
	name: string;
	type: string;
	onError?: string;
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string | null; name: string }>;
}
interface Link {
	node: string;
}
interface Workflow {
	id: string;
	nodes: Node[];
	connections: Record<string, { main: Link[][] }>;
	pinData: object;
}

const workflow = JSON.parse(
	await readFile('workflows/settlements-to-journals.json', 'utf8'),
) as Workflow;
const nodeNamed = (name: string) => workflow.nodes.find((node) => node.name === name);
const outputs = (name: string, output: number) =>
	(workflow.connections[name]?.main[output] ?? []).map(({ node }) => node);

describe('workflows/settlements-to-journals.json', () => {
	it('has an id that keeps static data (21 characters at most), and no pinned data', () => {
		expect(workflow.id.length).toBeLessThanOrEqual(21);
		expect(workflow.pinData).toEqual({});
	});

	it('names the credentials that n8n wires on import', () => {
		const wired = workflow.nodes.flatMap(({ credentials = {} }) => Object.entries(credentials));
		const wanted: Record<string, string> = {
			amazonSellingPartnerOAuth2Api: 'Amazon Selling Partner account',
			zohoBooksOAuth2Api: 'Zoho Books account',
		};
		for (const [type, credential] of wired) {
			expect(credential).toEqual({ id: null, name: wanted[type] });
		}
		expect(wired).toHaveLength(4);
	});

	it('fills in every account by its default name', () => {
		const wanted = settlementCategories.map((id) => [
			id,
			{ __rl: true, mode: 'name', value: categories[id].defaultAccount },
		]);
		expect(nodeNamed('Map to journals')?.parameters.accounts).toEqual(Object.fromEntries(wanted));
	});

	it('leads every error output to a row of the audit trail', () => {
		const fallible = workflow.nodes.filter(({ onError }) => onError === 'continueErrorOutput');
		expect(fallible.map(({ name }) => name)).toHaveLength(3);
		for (const { name } of fallible) expect(outputs(name, 1)).toContain('Audit: report failed');
	});

	it('writes the audit row above each step before the step', () => {
		expect(outputs('Settings', 0)).toEqual([
			'Create the audit trail',
			'Audit: earlier attempts',
			'Still to be booked',
		]);
		expect(outputs('Still to be booked', 0)).toEqual([
			'Audit: report received',
			'Download the report',
		]);
		expect(outputs('Not booked yet', 0)).toEqual(['Audit: journal pending', 'Post to Zoho Books']);
	});

	it('connects nodes that exist, and every node but notes and triggers is reached', () => {
		const reached = Object.values(workflow.connections).flatMap(({ main }) => main.flat());
		for (const { node } of reached) expect(nodeNamed(node)).toBeDefined();
		const names = new Set(reached.map(({ node }) => node));
		const left = workflow.nodes.filter(
			({ name, type }) => !names.has(name) && !/stickyNote|Trigger$/.test(type),
		);
		expect(left).toEqual([]);
	});

	it('matches audit rows on organization and key', () => {
		const upserts = workflow.nodes.filter(({ parameters }) => parameters.operation === 'upsert');
		for (const { parameters } of upserts) {
			const { conditions } = parameters.filters as { conditions: Array<{ keyName: string }> };
			expect(conditions.map(({ keyName }) => keyName)).toEqual(['organizationId', 'key']);
			expect(parameters.matchType).toBe('allConditions');
		}
		expect(upserts.length).toBeGreaterThan(6);
	});
});
