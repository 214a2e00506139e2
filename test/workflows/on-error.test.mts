import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { expressionsIn, readTemplate } from './template.mts';

const onError = await readTemplate('on-error.json');
const settlements = await readTemplate('settlements-to-journals.json');

/** What on-error keeps of the item, as plain data. */
function kept(item: object): object {
	const { jsonOutput } = onError.nodeNamed('What n8n tells of it')?.parameters ?? {};
	const [code] = expressionsIn(jsonOutput);
	const told: unknown = runInNewContext(`(${code})`, { $json: item });
	return JSON.parse(JSON.stringify(told)) as object;
}

/** What the node would write into the row, given the item of the Error Trigger. */
function rowOf(template: typeof onError, item: object): Record<string, unknown> {
	const { columns, filters } = template.nodeNamed('Execution: failed')?.parameters ?? {};
	const { value } = columns as { value: Record<string, string> };
	const { conditions } = filters as { conditions: Array<{ keyName: string; keyValue: string }> };
	const key = conditions.find(({ keyName }) => keyName === 'key')?.keyValue;
	const context = {
		$json: item,
		$workflow: { id: 'failed1', name: 'Settlements' },
		$now: { toUTC: () => ({ toISO: () => 'now' }) },
		$: () => ({
			first: () => ({ json: { organizationId: '10' } }),
			params: { organizationId: { value: '10' } },
		}),
	};
	return Object.fromEntries(
		Object.entries({ ...value, matchedKey: key ?? '' }).map(([name, text]) => {
			const [code] = expressionsIn(text);
			return [name, code ? runInNewContext(code, context) : text];
		}),
	);
}

const workflow = { id: 'failed1', name: 'Settlements' };

const failures = {
	'an execution that broke off': {
		execution: {
			id: '7',
			url: 'http://n8n.example/workflow/failed1/executions/7',
			error: { message: '=1+1 is no amount', description: 'Mend it.' },
			lastNodeExecuted: 'Rows so far',
		},
		workflow,
	},
	'a poll that was refused': {
		trigger: { error: { message: 'Amazon refused the sign-in.' }, mode: 'trigger' },
		workflow,
	},
	'an execution that n8n lost': { execution: { id: '8' }, workflow },
};

describe('workflows/on-error.json', () => {
	it.each(Object.entries(failures))(
		'writes the row of %s as the workflow itself would have, under the same key',
		(_name, item) => {
			const { nextStep, ...row } = rowOf(onError, kept(item));
			const { nextStep: own, ...rowOfItself } = rowOf(settlements, item);
			expect(row).toEqual(rowOfItself);
			expect(row.key).toBe('workflow:failed1');
			expect(String(nextStep).split('.')[0]).toBe(String(own).split('.')[0]);
		},
	);

	it('ends both messages in one empty step, and nothing follows it', () => {
		for (const message of ['Write a failure message', 'Write a digest']) {
			expect(onError.outputs(message)).toContain('Put your e-mail or chat here');
		}
		expect(onError.nodeNamed('Put your e-mail or chat here')?.type).toBe('n8n-nodes-base.noOp');
		expect(onError.outputs('Put your e-mail or chat here')).toEqual([]);
	});
});

const closing = [
	'settlements-to-journals.json',
	'transactions-to-journals.json',
	'backfill.json',
	'import-settlement-file.json',
	'retry-failed.json',
	'reconciliation-report.json',
	'align-reference-data.json',
	'on-error.json',
];

it.each(closing)('%s closes its own row once it runs again', async (file) => {
	const { nodeNamed } = await readTemplate(file);
	const { operation, filters } = nodeNamed('It runs again')?.parameters ?? {};
	expect(operation).toBe('update');
	expect(JSON.stringify(filters)).toContain("'workflow:' + $workflow.id");
	expect(JSON.stringify(filters)).toContain('"failed"');
});
