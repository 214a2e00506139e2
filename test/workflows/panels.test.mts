import { NodeHelpers, type INodeTypeDescription, type INodeParameters } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { AmazonSellingPartnerTrigger } from '../../nodes/AmazonSellingPartnerTrigger/AmazonSellingPartnerTrigger.node.ts';
import { AmazonToZohoBooks } from '../../nodes/AmazonToZohoBooks/AmazonToZohoBooks.node.ts';
import { ZohoBooks } from '../../nodes/ZohoBooks/ZohoBooks.node.ts';
import { readTemplate, templateFiles } from './template.mts';

const PACKAGE = 'n8n-nodes-amazon-zoho-books';
const types: Record<string, { description: INodeTypeDescription }> = {
	[`${PACKAGE}.amazonSellingPartner`]: new AmazonSellingPartner(),
	[`${PACKAGE}.amazonSellingPartnerTrigger`]: new AmazonSellingPartnerTrigger(),
	[`${PACKAGE}.amazonToZohoBooks`]: new AmazonToZohoBooks(),
	[`${PACKAGE}.zohoBooks`]: new ZohoBooks(),
};

const files = await templateFiles();
const templates = await Promise.all(files.map(readTemplate));
const ours = templates.flatMap(({ workflow }) =>
	workflow.nodes
		.filter(({ type }) => type.startsWith(PACKAGE))
		.map((node) => [workflow.id, node.name, node] as const),
);

it.each(ours)(
	'%s, %s: its type, version and every parameter are in the panel',
	(_template, _name, node) => {
		const description = types[node.type]?.description;
		expect(description).toBeDefined();
		if (!description) return;
		expect([description.version].flat()).toContain(node.typeVersion);
		const shown = NodeHelpers.getNodeParameters(
			description.properties,
			node.parameters as INodeParameters,
			true,
			false,
			{ typeVersion: node.typeVersion },
			description,
		);
		const polling = description.polling ? ['pollTimes'] : [];
		const known = [...Object.keys(shown ?? {}), ...polling];
		expect(known).toEqual(expect.arrayContaining(Object.keys(node.parameters)));
		expect(shown).toMatchObject(
			Object.fromEntries(
				['resource', 'operation', 'event']
					.filter((name) => name in node.parameters)
					.map((name) => [name, node.parameters[name]]),
			),
		);
	},
);
