import { DateTime } from 'luxon';
import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { changing, modifiedTime, type Changing } from '../clients/zohoBooks/changing';
import { createZohoBooks } from '../clients/zohoBooks/client';
import type { ZohoBooks } from '../clients/zohoBooks/zohoBooks';
import { realClock, type Clock } from '../clients/transport/clock';
import { thisRun } from '../common/thisRun';
import {
	advanced,
	begin,
	markOf,
	overlap,
	readMemory,
	unseen,
	type Change,
	type Memory,
} from './memory';

const dayMs = 24 * 3600_000;
/** So many records the editor shows where it fetches a test event. */
const shownInEditor = 3;

/** What was changed since the last poll; the newest records where the editor asks for a test event. */
export async function pollChanges(
	ctx: IPollFunctions,
	clock: Clock = realClock,
	run = thisRun,
): Promise<IDataObject[]> {
	const resource = String(ctx.getNodeParameter('resource', 'journal'));
	const chosen = String(ctx.getNodeParameter('organizationId', '', { extractValue: true }) ?? '');
	const watch = changing[resource];
	if (watch === undefined) return [];
	const zoho = createZohoBooks(ctx, chosen, { clock });
	const watched = JSON.stringify([resource, await zoho.organizationId()]);
	const kept = ctx.getWorkflowStaticData('node');
	const known = ctx.getMode() === 'manual' ? undefined : readMemory(kept.changes, watched, run);
	const memory = known ?? begin(watched, ...(await begun(ctx, zoho, clock)), run);
	const changes = await changesSince(zoho, watch, memory);
	if (ctx.getMode() === 'manual') return changes.slice(-shownInEditor).map(({ row }) => row);
	const isFirst = known === undefined && historyDays(ctx) === 0;
	const sent = isFirst ? [] : unseen(changes, memory);
	kept.changes = advanced(memory, changes, sent);
	return sent.map(({ row }) => row);
}

const historyDays = (ctx: IPollFunctions): number =>
	Math.max(0, Number(ctx.getNodeParameter('firstLookBackDays', 0)) || 0);

/** Zone of the organization, and since when changes are news to the first poll. */
async function begun(
	ctx: IPollFunctions,
	zoho: ZohoBooks,
	clock: Clock,
): Promise<[zone: string, since: number]> {
	const id = await zoho.organizationId();
	const own = (await zoho.listOrganizations()).find((one) => one.organization_id === id);
	const days = ctx.getMode() === 'manual' ? 30 : historyDays(ctx);
	return [own?.time_zone ?? 'UTC', clock.now() - days * dayMs];
}

async function changesSince(zoho: ZohoBooks, { collection }: Changing, memory: Memory) {
	const from = memory.since - overlap;
	const rows = await zoho.list(collection, { [modifiedTime]: stamp(from, memory.zone) });
	return rows
		.map((row): Change => ({
			row,
			at: timeIn(row, modifiedTime),
			mark: `${String(row[collection.id])} ${markOf(row)}`,
		}))
		.filter(({ at }) => at >= from)
		.sort((left, right) => left.at - right.at);
}

const timeIn = (row: IDataObject, key: string): number =>
	DateTime.fromISO(String(row[key] ?? '')).toMillis();

/** `2026-06-09T16:27:31-0400`: as Zoho writes times, in the zone of the organization, no colon in the offset. */
const stamp = (instant: number, zone: string): string =>
	DateTime.fromMillis(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZZ");
