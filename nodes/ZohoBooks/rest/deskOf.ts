import type { IExecuteFunctions } from 'n8n-workflow';
import { realClock } from '../../clients/transport/clock';
import { pause, stopSignalOf } from '../../clients/transport/waiting';
import { within } from '../../clients/zohoBooks/collections';
import { measuredLag } from '../../clients/zohoBooks/measuredLag';
import { chosenOrganization } from '../../clients/zohoBooks/organizationField';
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
	const organization = collection.needsNoOrganization ? '' : chosenOrganization(ctx, item);
	return new Desk(
		zohoOf(ctx, item, organization),
		parent ? { ...table, collection: within(collection, parentId) } : table,
		async (ms) => await pause(realClock, ms, stopSignalOf(ctx)),
		parentId,
		waitsOf(ctx, item, measuredLag(organization)),
	);
}

/** As *Longest Wait* has it, and at least as long as the search was measured to be late. */
function waitsOf(ctx: IExecuteFunctions, item: number, measured: number): Waits {
	const { longestWait: seconds } = ctx.getNodeParameter('options', item, {});
	const { budgetMilliseconds, lastLookMilliseconds } = defaultWaits;
	return {
		lastLookMilliseconds: Math.max(lastLookMilliseconds, measured),
		budgetMilliseconds:
			typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : budgetMilliseconds,
	};
}

function parentIdOf(ctx: IExecuteFunctions, item: number, { key, panel }: Field): string {
	const id = idOf(panel.displayName, ctx.getNodeParameter(key, item, ''));
	if (id === undefined) throw missing(panel.displayName);
	return id;
}
