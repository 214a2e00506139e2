import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../../../clients/zohoBooks/client';
import { collections, type Collection } from '../../../../clients/zohoBooks/collections';
import { createdRecord } from '../../../../clients/zohoBooks/http/unexpectedAnswer';
import type { ZohoBooks } from '../../../../clients/zohoBooks/zohoBooks';
import type { CategoryId } from '../../../../domain/catalogue/categories';
import { itemNameOf } from '../../../../domain/invoices/itemNames';
import type { SaleLine } from '../../../../domain/invoices/saleLines';
import { Refusal } from '../../../../domain/refusal';
import { missingRecord, otherCurrency } from './missingRecord';

/** What an item of its own is created with. */
export interface ItemWish {
	readonly marketplace: string;
	/** Zoho's id of the account of a category. */
	readonly accountIdOf: (category: CategoryId) => string;
}

/** A currency by its code and Zoho's id. */
export interface KnownCurrency {
	readonly code: string;
	readonly id: string;
}

/** The customers and items of an organization, as far as invoices need them; creates what is missing, where allowed. */
export class InvoiceBooks {
	private readonly zoho: ZohoBooks;

	private readonly customers = new Map<string, IDataObject>();

	private items: IDataObject[] | null = null;

	constructor(
		ctx: IExecuteFunctions,
		organizationId: string,
		private readonly isCreating: boolean,
		/** Zoho's item ids by SKU in lower case, from the SKU map. */
		private readonly itemOfSku: ReadonlyMap<string, string>,
	) {
		this.zoho = createZohoBooks(ctx, organizationId);
	}

	/** The id of the contact; one in another currency is refused, since its balance would be in both. */
	async customerId(name: string, currency: KnownCurrency): Promise<string> {
		const key = textOf(name);
		const found = this.customers.get(key) ?? (await this.customer(name, currency));
		this.customers.set(key, found);
		const { currency_code: code, contact_id: id } = found;
		if (textOf(code) !== '' && textOf(code) !== textOf(currency.code)) {
			throw otherCurrency(name, String(code), currency.code);
		}
		return String(id);
	}

	/** A sale has the item of its SKU, by the SKU map or its own; all else has one of the marketplace. */
	async itemId(line: SaleLine, { marketplace, accountIdOf }: ItemWish): Promise<string> {
		const sku = textOf(line.sku);
		const mapped = this.itemOfSku.get(sku);
		if (mapped) return mapped;
		const items = (this.items ??= await this.zoho.list(collections.items));
		const active = items.filter(({ status }) => status !== 'inactive');
		const own = sku === '' ? undefined : active.find((item) => textOf(item.sku) === sku);
		const name = itemNameOf(line.category, marketplace);
		const known = own ?? named(active, 'name', name);
		if (known) return String(known.item_id);
		if (!this.isCreating) throw missingRecord('item', name);
		const account_id = accountIdOf(line.category);
		const body = { name, rate: 0, product_type: 'service', account_id };
		const made = await this.create(collections.items, 'item', body, ['name', name]);
		items.push(made);
		return String(made.item_id);
	}

	private async customer(name: string, currency: KnownCurrency): Promise<IDataObject> {
		const list: Collection = collections.customers;
		const known = named(await this.zoho.list(list, { contact_name: name }), 'contact_name', name);
		if (known) return known;
		if (!this.isCreating) throw missingRecord('customer', name);
		const body = { contact_name: name, contact_type: 'customer', currency_id: currency.id };
		return await this.create(list, 'contact', body, ['contact_name', name]);
	}

	/** Zoho takes no second record of a name: one that another run has just made is found. */
	private async create(
		list: Collection,
		record: string,
		body: IDataObject,
		[key, name]: readonly [string, string],
	): Promise<IDataObject> {
		const subject = `${record} ${name}`;
		try {
			const envelope = await this.zoho.ask({ method: 'POST', path: list.path, body, subject });
			return createdRecord(envelope, record, subject);
		} catch (error) {
			const isTaken = error instanceof Refusal && error.code === 'alreadyExists';
			const found = isTaken ? named(await this.zoho.list(list), key, name) : undefined;
			if (found) return found;
			throw error as Error;
		}
	}
}

const textOf = (value: unknown): string =>
	typeof value === 'string' ? value.trim().toLowerCase() : '';

const named = (rows: readonly IDataObject[], key: string, name: string): IDataObject | undefined =>
	rows.find((row) => textOf(row[key]) === textOf(name));
