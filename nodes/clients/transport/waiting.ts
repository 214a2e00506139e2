import { Refusal } from '../../domain/refusal';
import type { Clock } from './clock';

interface MayBeStopped {
	getExecutionCancelSignal?(): AbortSignal | undefined;
}

/** What tells that the user stopped the execution; none where n8n has no such thing (polls, pickers). */
export const stopSignalOf = (ctx: object): AbortSignal | undefined =>
	(ctx as MayBeStopped).getExecutionCancelSignal?.();

/** Waits; ends at once with the refusal `cancelled` when the execution is stopped. */
export async function pause(clock: Clock, ms: number, stop?: AbortSignal): Promise<void> {
	if (ms > 0) await untilStopped(stop, async () => await clock.sleep(ms));
	else if (stop?.aborted) throw stopped();
}

/** Whatever comes first: the end of what is waited for, or of the execution. */
export async function untilStopped<T>(
	stop: AbortSignal | undefined,
	wait: () => Promise<T>,
): Promise<T> {
	if (!stop) return await wait();
	if (stop.aborted) throw stopped();
	let onStop = () => {};
	const ended = new Promise<never>((_resolve, reject) => {
		onStop = () => reject(stopped());
		stop.addEventListener('abort', onStop, { once: true });
	});
	try {
		return await Promise.race([wait(), ended]);
	} finally {
		stop.removeEventListener('abort', onStop);
	}
}

export const stopped = (): Refusal =>
	new Refusal('cancelled', 'The execution was stopped.', 'Run the workflow again when you like.');
