import type { ChildProcess } from 'node:child_process';

const children = new Set<ChildProcess>();
let watching = false;

/** n8n starts a task runner of its own, so whole process groups are signalled. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	try {
		process.kill(-child.pid, signal);
	} catch {
		children.delete(child);
	}
}

function watch(): void {
	watching = true;
	process.once('exit', () => {
		for (const child of children) signalGroup(child, 'SIGKILL');
	});
	process.once('SIGINT', () => exitUnlessHandled('SIGINT', 130));
	process.once('SIGTERM', () => exitUnlessHandled('SIGTERM', 143));
}

/** A program that closes down by itself listens for the signal too. */
function exitUnlessHandled(signal: NodeJS.Signals, code: number): void {
	if (process.listenerCount(signal) === 0) process.exit(code);
}

/** Nothing that was started outlives this process. */
export function endWithThisProcess(child: ChildProcess): void {
	if (!watching) watch();
	children.add(child);
	child.once('exit', () => children.delete(child));
}
