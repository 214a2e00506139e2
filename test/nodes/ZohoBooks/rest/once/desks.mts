import type { IDataObject } from 'n8n-workflow';
import { within } from '../../../../../nodes/clients/zohoBooks/collections.ts';
import { resources } from '../../../../../nodes/ZohoBooks/resources/index.ts';
import { Desk } from '../../../../../nodes/ZohoBooks/rest/desk.ts';
import { naturalKeyOf } from '../../../../../nodes/ZohoBooks/rest/naturalKey.ts';
import { onlyOnce } from '../../../../../nodes/ZohoBooks/rest/onlyOnce.ts';
import type { TableResource } from '../../../../../nodes/ZohoBooks/rest/restResource.ts';
import type { Table } from '../../../../../nodes/ZohoBooks/rest/table.ts';
import type { Turns } from '../../../../support/turns.mts';
import { Killed, openKillable } from '../../../clients/zohoBooks/posting/killable.mts';
import { wishesFor, type Wish } from './wishes.mts';

/** Tables that find their records by a natural key. */
export const keyed: readonly Table[] = resources
	.filter((one): one is TableResource => 'table' in one)
	.map(({ table }) => table)
	.filter(({ naturalKeys }) => naturalKeys !== undefined);

/** Workers that create or get records with the real client over HTTP, on the clock of `turns`. */
export async function openDesks(turns: () => Turns) {
	const { sim, clientOf, clock, signIn } = await openKillable(turns);
	/** A desk whose run is killed before its call of that number. */
	const deskFor = ({ resource, parentId }: Wish, killedAt?: number): Desk => {
		const table = keyed.find(({ key }) => key === resource);
		if (!table) throw new Error(`${resource} has no natural key`);
		const { zoho, isDead } = clientOf(killedAt);
		const settle = async (milliseconds: number) => {
			if (isDead()) throw new Killed();
			await clock.sleep(milliseconds);
		};
		if (parentId === undefined) return new Desk(zoho, table, settle);
		const collection = within(table.collection, parentId);
		return new Desk(zoho, { ...table, collection }, settle, parentId);
	};
	/** Something that one person or one worker does alone. */
	const alone = async <T,>(task: () => Promise<T>): Promise<T> => {
		const [one] = await turns().run([task]);
		if (one?.status !== 'fulfilled') throw one?.reason as Error;
		return one.value;
	};
	const make = async (resource: string, body: IDataObject) => {
		const desk = deskFor({ resource, body: () => body });
		return desk.idOf(await desk.create(body));
	};
	const fixed = await alone(async () => {
		const [currency] = (await clientOf().zoho.listCurrencies()).filter(
			({ currency_code: code }) => code === 'EUR',
		);
		return {
			customer_id: await make('contact', { contact_name: 'Buyer', contact_type: 'customer' }),
			vendor_id: await make('contact', { contact_name: 'Seller', contact_type: 'vendor' }),
			item_id: await make('item', { name: 'Box', rate: 10 }),
			account_id: sim.accountId('Office Supplies'),
			cash_id: sim.accountId('Petty Cash'),
			currency_id: currency?.currency_id ?? '',
		};
	});
	const once = async (wish: Wish, body: IDataObject, killedAt?: number) => {
		const desk = deskFor(wish, killedAt);
		return await onlyOnce(desk, naturalKeyOf(desk, body), body);
	};
	return { sim, deskFor, alone, once, signIn, wishes: wishesFor(fixed) };
}

export type Desks = Awaited<ReturnType<typeof openDesks>>;
