import { expression } from './expressions.mts';
import { shared } from './names.mts';
import { mapper } from './services.mts';
import type { NodeContent } from './workflow.mts';

interface Due {
	/** The nodes that read the rows. */
	readonly rows: string | readonly string[];
	/** Code of the key of an item's record. */
	readonly key: string;
	/** Code: whether what a waiting record waits for is there. */
	readonly waitsNoMore?: string;
	/** How many records one execution takes; 0 for all. */
	readonly atMost?: number;
	/** Code: whether a person asks. */
	readonly byHand?: string;
}

/** A person started it, or a workflow that a person asked. */
export const isByHand = `($execution.mode === 'test' || $('${shared.asked}').isExecuted)`;

const allOf = (rows: Due['rows']): string =>
	`[${[rows]
		.flat()
		.map((node) => `...$('${node}').all()`)
		.join(', ')}].map((row) => row.json)`;

/** Only what is new goes on, and what is due by the cause of its failure; all of it when started by hand. */
export const keepDue = (
	position: NodeContent['position'],
	{ rows, key, waitsNoMore = 'false', atMost = 0, byHand = isByHand }: Due,
): NodeContent =>
	mapper(position, {
		resource: 'auditTrail',
		operation: 'keepDue',
		rows: expression(allOf(rows)),
		recordKey: expression(key),
		byHand: expression(byHand),
		waitsNoMore: expression(waitsNoMore),
		atMost,
	});
