// Prints every panel as the literal that it comes to, and lets n8n's strict rules read that: `n8n-node lint` reads sources
// and does not see what is computed. Printed files stay in `.demo/panels` for a look.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ESLint } from 'eslint';
import { credentialSource, nodeSource } from './panelSource.mts';

const FOLDER = '.demo/panels';

/** Not named as source, or the linter of the sources would read it too. */
const printedAs = (file: string) => join(FOLDER, `${basename(file)}.txt`);

interface Manifest {
	readonly n8n: { readonly nodes: string[]; readonly credentials: string[] };
}

const sourceOf = (built: string) => built.replace(/^dist\//, '').replace(/\.js$/, '.ts');

async function print(file: string): Promise<string> {
	const name = basename(file).split('.')[0]!;
	const module = (await import(join(process.cwd(), file))) as Record<string, new () => object>;
	const instance = new module[name]!();
	return await (file.startsWith('nodes/')
		? nodeSource(name, instance)
		: credentialSource(name, instance));
}

const { n8n } = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;
/** Names of time zones are not words: https://www.iana.org/time-zones */
const isZone = (line = '') => /^\s*(?:\{ )?name: '[A-Z]\w+\/[\w/-]+',/.test(line);

const linter = new ESLint();
await rm(FOLDER, { recursive: true, force: true });
let errors = 0;
for (const file of [...n8n.nodes, ...n8n.credentials].map(sourceOf)) {
	const text = await print(file);
	await mkdir(FOLDER, { recursive: true });
	await writeFile(printedAs(file), text);
	const lines = text.split('\n');
	// Linted under the name of its source, so that icons and the codex file are found beside it.
	for (const { messages: all } of await linter.lintText(text, { filePath: file })) {
		const messages = all.filter(({ line }) => !isZone(lines[line - 1]));
		for (const { line, ruleId, message } of messages) {
			console.log(
				`  ${printedAs(file)}:${line} ${lines[line - 1]?.trim()}\n    ${message} (${ruleId})`,
			);
		}
		errors += messages.length;
	}
}
process.exitCode = errors === 0 ? 0 : 1;
