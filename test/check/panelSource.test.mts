import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { nodeSource } from './panelSource.mts';

const panel = (displayName: string) => ({
	description: {
		displayName: 'Zoho Books',
		name: 'zohoBooks',
		icon: { light: 'file:zohoBooks.svg', dark: 'file:zohoBooks.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: 'Planted',
		description: 'A panel with one field',
		defaults: { name: 'Zoho Books' },
		inputs: ['main'],
		outputs: ['main'],
		usableAsTool: true,
		properties: [{ displayName, name: 'planted', type: 'string', default: '' }],
	},
	methods: { listSearch: { searchAccounts: () => undefined } },
});

async function rulesBroken(instance: object): Promise<(string | null)[]> {
	const filePath = 'nodes/ZohoBooks/ZohoBooks.node.ts';
	const [result] = await new ESLint().lintText(await nodeSource('ZohoBooks', instance), {
		filePath,
	});
	return result!.messages.map(({ ruleId }) => ruleId);
}

const MISCASED = 'n8n-nodes-base/node-param-display-name-miscased';

describe('a panel printed as a literal', () => {
	it('is read by the strict rules as a source file would be', async () => {
		expect(await rulesBroken(panel('Journal Number'))).not.toContain(MISCASED);
		expect(await rulesBroken(panel('journal number'))).toContain(MISCASED);
	});

	it('is that of the newest version of a node', async () => {
		const versions = { nodeVersions: { 1: panel('old name'), 2: panel('New Name') } };

		expect(await rulesBroken(versions)).not.toContain(MISCASED);
	});
});
