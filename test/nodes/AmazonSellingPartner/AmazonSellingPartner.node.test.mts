import { existsSync, readFileSync } from 'node:fs';
import type { INodePropertyOptions, INodeType } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { AmazonSellingPartnerTrigger } from '../../../nodes/AmazonSellingPartnerTrigger/AmazonSellingPartnerTrigger.node.ts';

const node = new AmazonSellingPartner();

const valuesOf = (options: unknown) =>
	(options as INodePropertyOptions[]).map(({ value }) => value);

/** Names that saved workflows use. */
const contract = {
	balance: ['getAll'],
	catalogItem: ['get'],
	destination: ['create', 'delete', 'getAll'],
	inventory: ['getAll'],
	listing: ['getAll'],
	marketplace: ['getAll'],
	order: ['get', 'getAll'],
	payout: ['getAll'],
	report: ['create', 'download', 'get', 'getAll'],
	settlement: ['get', 'getAll', 'parseFile'],
	subscription: ['create', 'delete', 'getAll'],
	summary: ['getAll'],
	transaction: ['getAll'],
};

describe('the panel of the Amazon node', () => {
	it('offers the operations of the contract', () => {
		const { properties } = node.description;
		const resources = properties.filter(({ name }) => name === 'resource');
		expect(resources.map(({ options }) => valuesOf(options).sort())).toEqual([
			Object.keys(contract).sort(),
		]);
		const operations = properties.filter(({ name }) => name === 'operation');
		expect(
			Object.fromEntries(
				operations.map(({ displayOptions, options }) => [
					displayOptions?.show?.resource?.[0],
					valuesOf(options).sort(),
				]),
			),
		).toEqual(contract);
	});

	it('shows every other field for named operations only', () => {
		const fields = node.description.properties.filter(
			({ name }) => name !== 'resource' && name !== 'operation',
		);
		for (const { displayOptions } of fields) {
			expect(displayOptions?.show).toMatchObject({
				resource: [expect.any(String)],
				operation: [expect.any(String)],
			});
		}
	});
});

const nodes: Array<[string, INodeType]> = [
	['AmazonSellingPartner', node],
	['AmazonSellingPartnerTrigger', new AmazonSellingPartnerTrigger()],
];

describe.each(nodes)('%s', (folder, { description }) => {
	const file = (name: string) => new URL(`../../../nodes/${folder}/${name}`, import.meta.url);

	it('has its icons beside it', () => {
		const icons = Object.values(description.icon as { light: string; dark: string });
		expect(new Set(icons).size).toBe(2);
		for (const icon of icons) expect(existsSync(file(icon.replace('file:', '')))).toBe(true);
	});

	it('has a codex file of its own name', () => {
		const codex = JSON.parse(readFileSync(file(`${folder}.node.json`), 'utf8')) as { node: string };
		expect(codex.node).toBe(`n8n-nodes-amazon-zoho-books.${description.name}`);
	});
});
