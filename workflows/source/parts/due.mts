import { expression } from './expressions.mts';
import { mapper } from './services.mts';
import type { NodeContent } from './workflow.mts';

interface Due {
	/** The node that read the rows. */
	readonly rows: string;
	/** Code of the key of an item's record. */
	readonly key: string;
	/** Code: whether what a waiting record waits for is there. */
	readonly waitsNoMore?: string;
	/** How many records one execution takes; 0 for all. */
	readonly atMost?: number;
}

/** Only what is new goes on, and what is due by the cause of its failure; all of it when started by hand. */
export const keepDue = (
	position: NodeContent['position'],
	{ rows, key, waitsNoMore = 'false', atMost = 0 }: Due,
): NodeContent =>
	mapper(position, {
		resource: 'auditTrail',
		operation: 'keepDue',
		rows: expression(`$('${rows}').all().map((row) => row.json)`),
		recordKey: expression(key),
		byHand: expression(`$execution.mode === 'test'`),
		waitsNoMore: expression(waitsNoMore),
		atMost,
	});
