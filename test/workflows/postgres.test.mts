import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { auditColumns } from '../../workflows/source/parts/auditTable.mts';
import { listed, statementOf } from '../../workflows/source/postgres/statements.mts';
import { readTemplate } from './template.mts';

const files = (await readdir('workflows')).filter((name) => name.endsWith('.json'));
const templates = await Promise.all(
	files.map(async (file) => ({
		file,
		onDataTable: (await readTemplate(file)).workflow,
		onPostgres: (await readTemplate(`postgres/${file}`)).workflow,
	})),
);

describe.each(templates)('workflows/postgres/$file', ({ onDataTable, onPostgres }) => {
	const statements = onPostgres.nodes
		.filter(({ type }) => type === 'n8n-nodes-base.postgres')
		.map(({ parameters }) => ({
			query: String(parameters.query),
			values: String(
				(parameters.options as Record<string, unknown>).queryReplacement ?? '={{ [] }}',
			),
		}));

	it('is the same workflow, but for the nodes of the data table', () => {
		expect(onPostgres.connections).toEqual(onDataTable.connections);
		const others = (nodes: typeof onDataTable.nodes) =>
			nodes.filter(({ type }) => !/\.(dataTable|postgres|stickyNote|stopAndError)$/.test(type));
		expect(others(onPostgres.nodes)).toEqual(others(onDataTable.nodes));
		expect(onPostgres.nodes.map(({ name }) => name)).toEqual(
			onDataTable.nodes.map(({ name }) => name),
		);
	});

	it('says nowhere that its rows stand in a data table', () => {
		expect(JSON.stringify(onPostgres)).not.toMatch(/data ?table/i);
	});

	it('puts no value into a statement: all of them are parameters', () => {
		expect(statements.length).toBeGreaterThan(0);
		for (const { query } of statements) expect(query).not.toMatch(/\{\{|'/);
	});

	it('names only columns that are there', () => {
		// Data tables have the first three by themselves; the fourth sorts texts.
		const known = ['id', 'createdAt', 'updatedAt', 'C', 'amazonZohoAudit', ...auditColumns];
		for (const { query } of statements) {
			const named = [...query.matchAll(/"(?<name>\w+)"/g)].map(({ groups }) => groups?.name);
			expect(known).toEqual(expect.arrayContaining(named));
		}
	});
});

describe('statements', () => {
	const conditions = [{ keyName: 'key', condition: 'eq', keyValue: '={{ $json.key }}' }];

	it('count their values as their places', () => {
		const { query, values } = statementOf({
			operation: 'update',
			filters: { conditions },
			columns: { value: { status: 'failed', cause: '={{ $json.error }}' } },
		});
		expect(query).toContain('"status" = $1, "cause" = $2, "updatedAt" = now() WHERE "key" = $3');
		expect(values).toEqual(['failed', '={{ $json.error }}', '={{ $json.key }}']);
	});

	it('give texts, null where there is nothing, and no NUL', () => {
		const code = listed([
			'a "quoted" text',
			'={{ $json.key }}',
			'={{ $json.count }}',
			'={{ $json.none }}',
		]);
		const evaluate = new Function('$json', `return ${code.slice(3, -2)};`) as (
			json: object,
		) => unknown;
		expect(evaluate({ key: "x'); DROP\u0000", count: 3 })).toEqual([
			'a "quoted" text',
			"x'); DROP",
			'3',
			null,
		]);
	});

	it('refuse what they cannot say', () => {
		const filters = { conditions };
		expect(() => statementOf({ operation: 'clear', filters })).toThrow('clear');
		const like = [{ keyName: 'key', condition: 'like', keyValue: 'a' }];
		expect(() => statementOf({ operation: 'get', filters: { conditions: like } })).toThrow('like');
		expect(() => listed(['=a {{ $json.b }}'])).toThrow('one expression');
	});
});
