import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { categories } from '../../nodes/domain/catalogue/categories.ts';
import { settlementCategories } from '../../nodes/domain/catalogue/categoryId.ts';
import { auditColumns } from '../../workflows/source/parts/auditTable.mts';
import { written } from '../../workflows/source/write.mts';
import { expressionsIn, readTemplate } from './template.mts';

const { workflow, nodeNamed, outputs } = await readTemplate('settlements-to-journals.json');
const ofOperation = (...wanted: string[]) =>
	workflow.nodes.filter(({ parameters }) => wanted.includes(String(parameters.operation)));
const conditionsOf = (parameters: Readonly<Record<string, unknown>>) => {
	const filters = parameters.filters as { conditions: Array<{ keyName: string }> };
	return filters.conditions.map(({ keyName }) => keyName);
};

it.each([...(await written())])('%s is what its source writes', async (path, text) => {
	expect(await readFile(path, 'utf8')).toBe(text);
});

describe('workflows/settlements-to-journals.json', () => {
	it('has an id that keeps static data (21 characters at most), and no pinned data', () => {
		expect(workflow.id.length).toBeLessThanOrEqual(21);
		expect(workflow.pinData).toEqual({});
	});

	it('gives each node an id of its own', () => {
		expect(new Set(workflow.nodes.map(({ id }) => id)).size).toBe(workflow.nodes.length);
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
		expect(wired).toHaveLength(10);
	});

	it('fills in every account by its default name', () => {
		const wanted = settlementCategories.map((id) => [
			id,
			{ __rl: true, mode: 'name', value: categories[id].defaultAccount },
		]);
		expect(nodeNamed('Map to journals')?.parameters.accounts).toEqual(Object.fromEntries(wanted));
	});

	it('lets the organization be picked in one place only, from the list', () => {
		const picked = workflow.nodes.filter(({ parameters }) => 'organizationId' in parameters);
		const typed = picked.filter(({ name }) => name !== 'Map to journals');
		expect(nodeNamed('Map to journals')?.parameters.organizationId).toMatchObject({ mode: 'list' });
		expect(typed.length).toBeGreaterThan(2);
		for (const { parameters } of typed) {
			expect(JSON.stringify(parameters.organizationId)).toContain(
				"$('Map to journals').params.organizationId.value",
			);
		}
	});

	it('leads every error output to the rows, and from there to a red execution', () => {
		for (const name of ['Download the report', 'Map to journals', 'Post to Zoho Books']) {
			expect(nodeNamed(name)?.onError).toBe('continueErrorOutput');
			expect(outputs(name, 1)).toEqual(['All outcomes']);
		}
		expect(outputs('Report: outcome')).toEqual(['Did anything fail?']);
		expect(outputs('Did anything fail?')).toEqual(['Stop: not everything was posted']);
	});

	it.each([
		['First the row, then the file', 'Report: received', 'Not posted yet?', 'Download the report'],
		[
			'First the row, then the journal',
			'Journal: pending',
			'Map to journals',
			'Post to Zoho Books',
		],
	])('%s: the row is wired before the step', (merge, row, items, step) => {
		expect(nodeNamed(merge)?.parameters).toMatchObject({ mode: 'chooseBranch', useDataOfInput: 2 });
		expect(workflow.connections[row]?.main[0]).toContainEqual(
			expect.objectContaining({ node: merge, index: 0 }),
		);
		expect(workflow.connections[items]?.main[0]).toContainEqual(
			expect.objectContaining({ node: merge, index: 1 }),
		);
		expect(outputs(merge)).toEqual([step]);
		expect(nodeNamed(row)?.alwaysOutputData).toBe(true);
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

	it('matches audit rows on organization and key; a change leaves a row alone that is posted', () => {
		for (const { parameters } of ofOperation('upsert', 'update')) {
			expect(conditionsOf(parameters).slice(0, 2)).toEqual(['organizationId', 'key']);
			expect(parameters.matchType).toBe('allConditions');
		}
		for (const { parameters } of ofOperation('update')) {
			expect(conditionsOf(parameters)).toContain('status');
		}
		expect(ofOperation('upsert')).toHaveLength(3);
	});

	it('shows first what people look for: status, record, period, total, cause, next step, links', () => {
		const created = nodeNamed('Create the audit trail')?.parameters.columns;
		const { column } = created as { column: Array<{ name: string }> };
		const names = column.map(({ name }) => name);
		expect(names).toEqual(auditColumns);
		expect(names.slice(0, 8).join()).toBe(
			'status,record,period,total,cause,nextStep,zohoLink,executionLink',
		);
	});

	it('holds expressions that are JavaScript, and name nodes that exist', () => {
		const expressions = workflow.nodes.flatMap(({ parameters }) => expressionsIn(parameters));
		expect(expressions.length).toBeGreaterThan(100);
		for (const code of expressions) {
			expect(() => new Function(`return (${code});`), code).not.toThrow();
			for (const [, name = ''] of code.matchAll(/\$\('([^']+)'\)/g)) {
				expect(nodeNamed(name), name).toBeDefined();
			}
		}
	});

	it('has one manual trigger: n8n leaves a second one out when it imports', () => {
		const manual = workflow.nodes.filter(({ type }) => type.endsWith('.manualTrigger'));
		expect(manual).toHaveLength(1);
	});
});
