import { spawn } from 'node:child_process';

export const progress = (text: string) => process.stderr.write(`n8n: ${text}\n`);

/** Runs npm in a folder; what it said is shown only when it fails. */
export async function npm(dir: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
	progress(`npm ${args.join(' ')}`);
	const child = spawn('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: dir,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const output: string[] = [];
	child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (code === 0) return;
	throw new Error(`npm ${args.join(' ')} ended with ${code}:\n${output.join('').slice(-4000)}`);
}
