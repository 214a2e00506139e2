import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { progress } from './npm.mts';

const STALE_LOCK = 20 * 60_000;

/** Takes the lock of an installation (true), or waits until another process has made it (false). */
export async function acquire(lock: string, ready: string): Promise<boolean> {
	for (let announced = false; !existsSync(ready); announced = true) {
		const taken = await mkdir(lock).catch((error: NodeJS.ErrnoException) => error);
		if (taken === undefined) {
			await writeFile(join(lock, 'pid'), String(process.pid));
			return true;
		}
		if (taken.code !== 'EEXIST') throw taken;
		if (await isStale(lock)) await rm(lock, { recursive: true, force: true });
		else if (!announced) progress('waiting for another installation to finish');
		await sleep(1000);
	}
	return false;
}

async function isStale(lock: string): Promise<boolean> {
	const pid = Number(await readFile(join(lock, 'pid'), 'utf8').catch(() => '0'));
	const made = await stat(lock).catch(() => undefined);
	if (!made) return false;
	if (pid === 0) return Date.now() - made.mtimeMs > 10_000;
	return Date.now() - made.mtimeMs > STALE_LOCK || !existsAsProcess(pid);
}

function existsAsProcess(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
