import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { templateFiles } from './template.mts';

/** Removed or changed by n8n 3.0: https://github.com/n8n-io/n8n-docs/blob/main/docs/changelog/v30-breaking-changes.md */
interface TemplateNode {
	readonly name: string;
	readonly type: string;
	readonly typeVersion?: number;
	readonly alwaysOutputData?: boolean;
	readonly parameters?: Record<string, unknown>;
}

const ofType =
	(...types: string[]) =>
	({ type }: TemplateNode) =>
		types.includes(type);

const says = (text: string) => (node: TemplateNode) =>
	JSON.stringify(node.parameters ?? {}).includes(text);

const removed: Record<string, (node: TemplateNode) => boolean> = {
	'the nodes Function and Function Item': ofType(
		'n8n-nodes-base.function',
		'n8n-nodes-base.functionItem',
	),
	'the node Item Lists': ofType('n8n-nodes-base.itemLists'),
	'the node LangChain Code': ofType('@n8n/n8n-nodes-langchain.code'),
	'the node AI Transform': ofType('n8n-nodes-base.aiTransform'),
	'version 1 of the node AI Agent': (node) =>
		ofType('@n8n/n8n-nodes-langchain.agent')(node) && (node.typeVersion ?? 1) < 2,
	'a sub-workflow run once for each item': (node) =>
		ofType('n8n-nodes-base.executeWorkflow')(node) && node.parameters?.mode === 'each',
	'the expression $getPairedItem': says('$getPairedItem'),
	'$evaluateExpression in a Code node': (node) =>
		ofType('n8n-nodes-base.code')(node) && says('$evaluateExpression')(node),
	'Always Output Data on a node with several outputs': (node) =>
		ofType('n8n-nodes-base.if', 'n8n-nodes-base.switch', 'n8n-nodes-base.filter')(node) &&
		node.alwaysOutputData === true,
	'the Chat Hub': says('"availableInChat":true'),
	// Stops at 256 MiB by default; the nodes of this package unpack reports themselves.
	'the node Compression': ofType('n8n-nodes-base.compression'),
};

const found = (node: TemplateNode) =>
	Object.entries(removed)
		.filter(([, isUsed]) => isUsed(node))
		.map(([what]) => what);

const files = await templateFiles();

describe('n8n 3.0', () => {
	it.each(files)('still has everything that %s uses', async (file) => {
		const { nodes } = JSON.parse(await readFile(`workflows/${file}`, 'utf8')) as {
			nodes: TemplateNode[];
		};
		expect(nodes.length).toBeGreaterThan(0);
		expect(nodes.flatMap((node) => found(node).map((what) => `${node.name}: ${what}`))).toEqual([]);
	});

	it('imports templates by file, not by address', async () => {
		expect(await readFile('README.md', 'utf8')).not.toMatch(/import from url/i);
	});
});

// prettier-ignore
const planted: Array<Omit<TemplateNode, 'name'>> = [
	{ type: 'n8n-nodes-base.functionItem' },
	{ type: 'n8n-nodes-base.itemLists' },
	{ type: '@n8n/n8n-nodes-langchain.code' },
	{ type: 'n8n-nodes-base.aiTransform' },
	{ type: '@n8n/n8n-nodes-langchain.agent', typeVersion: 1.7 },
	{ type: 'n8n-nodes-base.executeWorkflow', parameters: { mode: 'each' } },
	{ type: 'n8n-nodes-base.set', parameters: { value: '={{ $getPairedItem("a") }}' } },
	{ type: 'n8n-nodes-base.code', parameters: { jsCode: 'return $evaluateExpression("1")' } },
	{ type: 'n8n-nodes-base.if', alwaysOutputData: true },
	{ type: '@n8n/n8n-nodes-langchain.chatTrigger', parameters: { availableInChat: true } },
	{ type: 'n8n-nodes-base.compression' },
];

it.each(planted)('the search for what n8n 3.0 removes finds $type', (node) => {
	expect(found({ name: 'planted', ...node })).toHaveLength(1);
});
