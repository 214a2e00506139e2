import type { IExecuteFunctions } from 'n8n-workflow';
import { realClock } from '../../clients/transport/clock';
import { pause, stopSignalOf } from '../../clients/transport/waiting';
import { within } from '../../clients/zohoBooks/collections';
import { zohoOf } from '../resources/zohoOf';
import { defaultWaits, type Waits } from '../../domain/postOnce/patience';
import { Desk } from './desk';
import type { Field } from './fields/field';
import { idOf } from './fields/pick';
import { missing } from './fields/rows';
import type { Table } from './table';

/** The desk for a table, as the panel sets it up for an item. */
export function deskOf(ctx: IExecuteFunctions, item: number, table: Table): Desk {
	const { collection, parent } = table;
	const parentId = parent ? parentIdOf(ctx, item, parent) : '';
	return new Desk(
		collection.needsNoOrganization ? zohoOf(ctx, item, '') : zohoOf(ctx, item),
		parent ? { ...table, collection: within(collection, parentId) } : table,
		async (ms) => await pause(realClock, ms, stopSignalOf(ctx)),
		parentId,
		waitsOf(ctx, item),
	);
}

/** As *Longest Wait* has it. */
function waitsOf(ctx: IExecuteFunctions, item: number): Waits {
	const { longestWait: seconds } = ctx.getNodeParameter('options', item, {});
	if (typeof seconds !== 'number' || seconds <= 0) return defaultWaits;
	return { ...defaultWaits, budgetMilliseconds: seconds * 1000 };
}

function parentIdOf(ctx: IExecuteFunctions, item: number, { key, panel }: Field): string {
	const id = idOf(panel.displayName, ctx.getNodeParameter(key, item, ''));
	if (id === undefined) throw missing(panel.displayName);
	return id;
}
