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
	process.once('SIGINT', () => process.exit(130));
	process.once('SIGTERM', () => process.exit(143));
}

/** Nothing that was started outlives this process. */
export function endWithThisProcess(child: ChildProcess): void {
	if (!watching) watch();
	children.add(child);
	child.once('exit', () => children.delete(child));
}
