import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithThisProcess, signalGroup } from './children.mts';
import { installPackage } from './communityPackage.mts';
import { ensureN8n, type N8nInstallation } from './install.mts';
import { freePorts } from './ports.mts';
import { isReady } from './readiness.mts';
import { settings } from './settings.mts';

export interface N8nOptions {
	readonly userFolder: string;
	/** Made by `npm pack`; without one n8n starts with its built-in nodes only. */
	readonly packageTarball?: string;
	readonly env?: Readonly<Record<string, string>>;
}

export interface N8nProcess {
	readonly url: string;
	readonly pid: number;
	stop(): Promise<void>;
	/** As a crash or a power cut would end it. */
	kill9(): Promise<void>;
	logs(): string;
}

const START_TIMEOUT = 180_000;
const KEPT_LOG = 400_000;

async function untilReady(child: ChildProcess, url: string, logs: () => string): Promise<void> {
	for (const end = Date.now() + START_TIMEOUT; Date.now() < end; await sleep(250)) {
		if (child.exitCode !== null || child.signalCode !== null) break;
		if (await isReady(url)) return;
	}
	signalGroup(child, 'SIGKILL');
	throw new Error(`n8n did not start:\n${logs().slice(-4000)}`);
}

function keepLogs(child: ChildProcess): () => string {
	let text = '';
	const keep = (chunk: Buffer) => (text = (text + chunk.toString()).slice(-KEPT_LOG));
	child.stdout?.on('data', keep);
	child.stderr?.on('data', keep);
	return () => text;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const force = setTimeout(() => signalGroup(child, 'SIGKILL'), 20_000);
	signalGroup(child, signal);
	await gone;
	clearTimeout(force);
	signalGroup(child, 'SIGKILL');
}

function launch(options: N8nOptions, { nodeBin, n8nBin }: N8nInstallation, ports: number[]) {
	const [port = 0, broker = 0] = ports;
	const env = settings(options, nodeBin, port, broker);
	const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
	const child = spawn(nodeBin, [n8nBin, 'start'], {
		cwd: options.userFolder,
		env,
		stdio,
		detached: true,
	});
	endWithThisProcess(child);
	return { child, url: `http://127.0.0.1:${env.N8N_PORT}`, logs: keepLogs(child) };
}

/** Starts a real n8n; calling it again with the same user folder restarts that installation. */
export async function startN8n(options: N8nOptions): Promise<N8nProcess> {
	const installation = await ensureN8n();
	await mkdir(options.userFolder, { recursive: true });
	if (options.packageTarball) await installPackage(options.userFolder, options.packageTarball);
	const { child, url, logs } = launch(options, installation, await freePorts(2));
	await untilReady(child, url, logs);
	return {
		url,
		pid: child.pid ?? 0,
		logs,
		stop: async () => await end(child, 'SIGTERM'),
		kill9: async () => await end(child, 'SIGKILL'),
	};
}
