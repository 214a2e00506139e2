import { describe, expect, it } from 'vitest';
import { categories } from '../../nodes/domain/catalogue/categories.ts';
import { settlementCategories } from '../../nodes/domain/catalogue/categoryId.ts';
import { auditColumns } from '../../workflows/source/parts/auditTable.mts';
import { conditionsOf, readTemplate } from './template.mts';

const { workflow, nodeNamed, outputs } = await readTemplate('settlements-to-journals.json');
const ofOperation = (...wanted: string[]) =>
	workflow.nodes.filter(({ parameters }) => wanted.includes(String(parameters.operation)));
describe('workflows/settlements-to-journals.json', () => {
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
		const earlier = 'Earlier issues that lacked something';
		expect(outputs('Report: outcome')).toEqual([earlier]);
		expect(outputs(earlier)).toEqual(['Did anything fail?']);
		expect(nodeNamed(earlier)?.alwaysOutputData).toBe(true);
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

	it('matches audit rows on organization and key; a change leaves a row alone that is posted', () => {
		for (const { parameters } of ofOperation('upsert', 'update')) {
			expect(conditionsOf(parameters)).toEqual(expect.arrayContaining(['organizationId', 'key']));
			expect(parameters.matchType).toBe('allConditions');
		}
		for (const { parameters } of ofOperation('update')) {
			expect(conditionsOf(parameters)).toContain('status');
		}
		expect(ofOperation('upsert')).toHaveLength(4);
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

	it('has one manual trigger: n8n leaves a second one out when it imports', () => {
		const manual = workflow.nodes.filter(({ type }) => type.endsWith('.manualTrigger'));
		expect(manual).toHaveLength(1);
	});
});
