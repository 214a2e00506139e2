import { progress } from './progress.mts';

type Close = () => Promise<void>;

let interrupt = () => {};

/** Settles when the user types Ctrl-C. */
export const untilInterrupted = new Promise<'interrupted'>((resolve) => {
	interrupt = () => resolve('interrupted');
});

/** Runs a job; whatever it opened is closed in reverse order, also on failure and on Ctrl-C. */
export async function whileOpen(job: (opened: (close: Close) => void) => Promise<void>) {
	const closing: Close[] = [];
	process.on('SIGINT', interrupt);
	process.on('SIGTERM', interrupt);
	const done = job((close) => closing.unshift(close)).then(
		() => 'done' as const,
		(error: unknown) => error,
	);
	const outcome = await Promise.race([done, untilInterrupted]);
	if (outcome !== 'done') process.exitCode = outcome === 'interrupted' ? 130 : 1;
	if (outcome instanceof Error) process.stderr.write(`\n${outcome.stack ?? outcome.message}\n`);
	progress('stopping what was started');
	for (const close of closing) await close().catch(() => undefined);
	process.exit();
}
