import { appendFile } from 'node:fs/promises';
import { exchangesValidated } from './officialModels.mts';
import type { Service } from './officialModels/model.mts';
import type { Exchange } from './shared/exchange.mts';

/**
 * Whatever a test did with a simulator, its exchanges keep to the official models: `npm test` names in
 * EXCHANGES_LOG where their number goes. A simulator that saw one that does not cannot be closed in peace.
 */
export async function lookOver(requests: readonly Exchange[], which: Service): Promise<void> {
	const log = process.env.EXCHANGES_LOG;
	const result = log ? await exchangesValidated(requests, which) : null;
	if (!log || !result) return;
	await appendFile(log, `${which} ${result.validated}\n`);
	if (result.problems.length === 0) return;
	throw new Error(`Against the official models of ${which}:\n${result.problems.join('\n')}`);
}
