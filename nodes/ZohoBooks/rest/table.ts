import type { Collection } from '../../clients/zohoBooks/collections';
import type { CustomFieldKey } from './customFields';
import type { Field } from './fields/field';
import type { TableOperation } from './operations/operation';

/** A change of status: a POST to the record's path with an ending. */
export interface StatusChange {
	/** As a button would say it: `Mark as Open`, `Void`. */
	readonly name: string;
	/** Below the record: `/status/open`. */
	readonly path: string;
}

/** What else can be done with a record: a POST to a path of it, with fields. */
export interface RecordAction {
	/** As a button would say it: `Refund`. */
	readonly name: string;
	readonly description: string;
	/** Below the record: `/refunds`; or from the root with the id in it: `/invoices/{id}/credits`. */
	readonly path: string;
	readonly required?: readonly Field[];
	readonly optional?: readonly Field[];
	/** Keys of fields that go into the address instead of the body. */
	readonly inQuery?: readonly string[];
	/** Key of what Zoho answers besides its message. */
	readonly answer?: string;
}

export const standardOperations = ['create', 'get', 'getAll', 'update', 'delete'] as const;

export type StandardOperation = (typeof standardOperations)[number];

/** A resource of Zoho Books, as data. */
export interface Table {
	/** Value of the resource in the panel. */
	readonly key: string;
	/** In the list of resources: `Vendor Payment`. */
	readonly name: string;
	/** What it is, where the name does not say it. */
	readonly hint?: string;
	/** With its article: `a vendor payment`. */
	readonly title: string;
	/** `vendor payments` */
	readonly plural: string;
	/** Path, list, id and label. */
	readonly collection: Collection;
	/** The list to pick one from, where it is not the plural. */
	readonly pickedFrom?: string;
	/** Key of one record in Zoho's answer. */
	readonly record: string;
	/** The record that these belong to, such as the contact of a person; its id stands in the path. */
	readonly parent?: Field;
	/** Where a record is written, if not below the list; then the body names the parent too. */
	readonly writtenAt?: string;
	/** Zoho answers to a write without the record, and to its id without what it holds: the list tells. */
	readonly isReadFromList?: true;
	readonly required?: readonly Field[];
	readonly optional?: readonly Field[];
	readonly filters?: readonly Field[];
	/** By the value of the operation. */
	readonly statusChanges?: Readonly<Record<string, StatusChange>>;
	/** By the value of the operation. */
	readonly actions?: Readonly<Record<string, RecordAction>>;
	/** What the engine has no words for. */
	readonly ownOperations?: ReadonlyArray<(table: Table) => TableOperation>;
	/** The number that Zoho counts on by itself; one of your own is sent with the word that it is. */
	readonly ownNumber?: string;
	/** An update has no word for it (https://www.zoho.com/books/api/v3/sales-receipt/). */
	readonly isNumberFixed?: true;
	/** Zoho's keys in the order of their weight; what *Simplify* leaves. */
	readonly simple: readonly string[];
	/** Sets of keys that tell a record from all others; the first set that is given whole counts. */
	readonly naturalKeys?: readonly NaturalKey[];
	/** Zoho finds these by the unique value of a custom field, too; how their custom fields are named in requests. */
	readonly customFields?: CustomFieldKey;
	/** Zoho's keys besides the mandatory fields and the lists that an update sends again as they stand. */
	readonly keptInUpdate?: readonly string[];
	/** All, unless given. */
	readonly operations?: readonly StandardOperation[];
}

export interface NaturalKey {
	readonly keys: readonly string[];
	/** Those that Zoho can search by; all, unless given. The rest is compared here. */
	readonly searched?: readonly string[];
	/** Absent where Zoho refuses a second record with this key; then one look is not enough. */
	readonly isKeptUnique?: false;
	/** Zoho's name for the search parameter, where it is not the key. */
	readonly searchedAs?: Readonly<Record<string, string>>;
	/** What a search for it asks for besides. */
	readonly query?: Readonly<Record<string, string>>;
}

/** `a vendor payment` → `vendor payment`. */
export const nounOf = ({ title }: Pick<Table, 'title'>): string => title.replace(/^an? /, '');

/** `vendor payments` → `vendorPayments`, the name of the list to pick from. */
export const listNameOf = ({ plural, pickedFrom }: Table): string =>
	pickedFrom ?? plural.replace(/ (?<letter>\w)/g, (_all, letter: string) => letter.toUpperCase());
