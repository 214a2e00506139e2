import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { delimiter, dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import { endWithThisProcess, signalGroup } from './children.mts';
import { installPackage } from './communityPackage.mts';
import { ensureN8n, type N8nInstallation } from './install.mts';
import { freePorts } from './ports.mts';

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

function quietSettings(): Record<string, string> {
	return {
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_SECURE_COOKIE: 'false',
		N8N_ENCRYPTION_KEY: 'a key for tests only',
		DB_TYPE: 'sqlite',
	};
}

function settings(options: N8nOptions, node: string, port: number, broker: number): NodeJS.ProcessEnv {
	return {
		HOME: options.userFolder,
		PATH: [dirname(node), process.env.PATH].join(delimiter),
		LANG: process.env.LANG,
		...quietSettings(),
		N8N_USER_FOLDER: options.userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(broker),
		N8N_EDITOR_BASE_URL: `http://127.0.0.1:${port}`,
		WEBHOOK_URL: `http://127.0.0.1:${port}`,
		...options.env,
	};
}

async function isReady(url: string): Promise<boolean> {
	const ask = async (path: string) =>
		await axios.get<unknown>(url + path, { timeout: 2000, validateStatus: () => true }).catch(() => null);
	const health = await ask('/healthz/readiness');
	if (health?.status !== 200) return false;
	// Until its routes are mounted n8n answers every address with a page.
	const answer = await ask('/rest/settings');
	return answer?.status === 200 && typeof answer.data === 'object';
}

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
	const child = spawn(nodeBin, [n8nBin, 'start'], { cwd: options.userFolder, env, stdio, detached: true });
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
