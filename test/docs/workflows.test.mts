import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const files = (await readdir('workflows')).filter((name) => name.endsWith('.json'));
const pages = await readdir('docs/workflows');
const index = await readFile('docs/workflows/README.md', 'utf8');

const titles = [
	'What it posts',
	'The steps on the canvas',
	'How to change it',
	'When it fails',
	'Limits',
];

describe.each(files.map((name) => name.replace('.json', '')))('docs/workflows/%s.md', (name) => {
	it('is there, and the index leads to it', () => {
		expect(pages).toContain(`${name}.md`);
		expect(index).toContain(`(${name}.md)`);
	});

	it('has the same sections as the others', async () => {
		const text = await readFile(`docs/workflows/${name}.md`, 'utf8');
		const found = [...text.matchAll(/^## (?<title>.+)$/gm)].map(({ groups }) => groups?.title);
		expect(found.filter((title) => titles.includes(title ?? ''))).toEqual(titles);
	});

	it('names nodes that are there', async () => {
		const text = await readFile(`docs/workflows/${name}.md`, 'utf8');
		const workflow = await readFile(`workflows/${name}.json`, 'utf8');
		const { nodes } = JSON.parse(workflow) as { nodes: Array<{ name: string }> };
		const named = [...text.matchAll(/\*\*(?<node>[^*]+)\*\*/g)]
			.map(({ groups }) => groups?.node ?? '')
			.filter((node) => !node.endsWith(':') && node !== 'or');
		for (const node of named) expect(nodes.map((one) => one.name)).toContain(node);
	});

	it('links to files that are there', async () => {
		const text = await readFile(`docs/workflows/${name}.md`, 'utf8');
		for (const { groups } of text.matchAll(/\]\((?<path>[^)#:]+)(?:#[^)]*)?\)/g)) {
			await expect(readFile(`docs/workflows/${groups?.path}`, 'utf8')).resolves.toBeTruthy();
		}
	});
});
