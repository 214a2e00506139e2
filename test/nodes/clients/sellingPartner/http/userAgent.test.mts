import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('names the version of the package to Amazon', () => {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	const source = readFileSync('nodes/clients/sellingPartner/http/send.ts', 'utf8');
	expect(source).toContain(`n8n-nodes-amazon-zoho-books/${version} (`);
});
