import type { IDataObject } from 'n8n-workflow';
import type { Envelope } from '../../clients/zohoBooks/http/answer';
import type { Call } from '../../clients/zohoBooks/http/wire';
import type { ZohoBooks } from '../../clients/zohoBooks/zohoBooks';
import { isRecord } from '../../domain/exactJson';
import { attempt } from '../../domain/postOnce/attempt';
import { defaultWaits, type Waits } from '../../domain/postOnce/patience';
import { Refusal } from '../../domain/refusal';
import type { RefusalCode } from '../../domain/refusalCodes';
import { isEmpty } from './fields/field';
import { recordsLike } from './naturalKey';
import { nounOf, type Table } from './table';

/** One resource of one organization: what an operation asks of Zoho. */
export class Desk {
	constructor(
		readonly zoho: ZohoBooks,
		readonly table: Table,
		/** Waits so many milliseconds; a stopped execution ends it. */
		readonly settle: (ms: number) => Promise<void>,
		readonly parentId = '',
		/** How long it waits for a search to show what was written. */
		readonly waits: Waits = defaultWaits,
	) {}

	async list(query: IDataObject, limit = Infinity): Promise<IDataObject[]> {
		const subject = `list of ${this.table.plural}`;
		return await this.zoho.list(this.table.collection, query, limit, subject);
	}

	async get(id: string): Promise<IDataObject> {
		const subject = this.subject(id);
		if (this.table.isReadFromList) return await this.inList(id);
		const path = `${this.table.collection.path}/${encodeURIComponent(id)}`;
		const answer = await this.zoho.ask({ method: 'GET', path, subject });
		return (
			this.recordIn(answer) ?? this.refuse('unexpectedAnswer', subject, 'Nothing was changed.')
		);
	}

	private async inList(id: string): Promise<IDataObject> {
		const rows = await this.list({});
		const found = rows.find((row) => this.idOf(row) === id);
		if (found) return found;
		throw new Refusal(
			'notFound',
			`${this.subject(id)}: Zoho Books does not have this record.`,
			'Check the id and what it belongs to; the record may have been deleted.',
		);
	}

	/** By its id a record is gone at once, however long searches show it. */
	async exists(id: string): Promise<boolean> {
		const read = await attempt(async () => await this.get(id));
		if ('value' in read) return true;
		if (read.error instanceof Refusal && read.error.code === 'notFound') return false;
		throw read.error as Error;
	}

	async create(body: IDataObject): Promise<IDataObject> {
		const subject = this.subject(this.nameIn(body));
		const { collection, writtenAt: path = collection.path } = this.table;
		const query = this.withOwnNumber(body);
		const whole = this.withParent(body);
		const answer = await this.zoho.ask({ method: 'POST', path, query, body: whole, subject });
		return this.recordIn(answer) ?? (await this.madeOf(body, subject));
	}

	private async madeOf(body: IDataObject, subject: string): Promise<IDataObject> {
		const [key] = this.table.naturalKeys ?? [];
		const rows = this.table.isReadFromList && key ? await recordsLike(this, key, body) : [];
		return rows.at(-1) ?? this.refuse('unclearAnswer', subject, lookFirst);
	}

	async update(id: string, body: IDataObject): Promise<IDataObject> {
		const subject = this.subject(id);
		const query = this.table.isNumberFixed ? undefined : this.withOwnNumber(body);
		const whole = this.withParent(body);
		const call = { method: 'PUT', path: this.path(id), query, body: whole, subject } as const;
		const answer = await this.zoho.ask(call);
		if (this.table.isReadFromList) return await this.inList(id);
		return this.recordIn(answer) ?? this.refuse('unclearAnswer', subject, lookFirst);
	}

	/** Zoho itself finds the record, or makes it: https://www.zoho.com/books/api/v3/bills/#update-a-bill-using-a-custom-fields-unique-value */
	async writeByField(body: IDataObject, headers: Call['headers']): Promise<IDataObject> {
		const subject = this.subject(this.nameIn(body));
		const { path } = this.table.collection;
		const query = this.withOwnNumber(body);
		const answer = await this.zoho.ask({ method: 'PUT', path, query, body, headers, subject });
		return this.recordIn(answer) ?? this.refuse('unclearAnswer', subject, lookFirst);
	}

	async remove(id: string): Promise<void> {
		await this.zoho.ask({ method: 'DELETE', path: this.path(id), subject: this.subject(id) });
	}

	/** A POST to a path of the record; answers with Zoho's envelope. */
	async act(id: string, path: string, body?: IDataObject, query?: IDataObject): Promise<Envelope> {
		const whole = path.includes('{id}')
			? path.replace('{id}', encodeURIComponent(id))
			: `${this.path(id)}${path}`;
		const subject = this.subject(id);
		return await this.zoho.ask({ method: 'POST', path: whole, query, body, subject });
	}

	idOf(record: IDataObject): string {
		return String(record[this.table.collection.id] ?? '');
	}

	/** `bill 4711`, as errors name it. */
	subject(name: string): string {
		return `${nounOf(this.table)} ${name}`.trim();
	}

	/** What a person would call a new record: the first mandatory text of it. */
	nameIn(body: IDataObject): string {
		const texts = (this.table.required ?? []).filter(({ panel }) => panel.type === 'string');
		return String(body[texts[0]?.key ?? ''] ?? '');
	}

	/** Zoho drops a number that does not come with this word (https://www.zoho.com/books/api/v3/invoices/). */
	private withOwnNumber(body: IDataObject): IDataObject | undefined {
		const number = body[this.table.ownNumber ?? ''];
		return isEmpty(number) ? undefined : { ignore_auto_number_generation: true };
	}

	private withParent(body: IDataObject): IDataObject {
		const { writtenAt, parent } = this.table;
		return writtenAt === undefined || !parent ? body : { [parent.key]: this.parentId, ...body };
	}

	private path(id: string): string {
		const { collection, writtenAt = collection.path } = this.table;
		return `${writtenAt}/${encodeURIComponent(id)}`;
	}

	/** Some answers hold the record itself instead of a key with it, or a list of it. One without an id is none. */
	private recordIn(envelope: Envelope): IDataObject | undefined {
		const [held] = [envelope[this.table.record]].flat();
		const found = (isRecord(held) ? held : envelope) as IDataObject;
		return this.idOf(found) === '' ? undefined : found;
	}

	private refuse(code: RefusalCode, subject: string, whatNow: string): never {
		throw new Refusal(
			code,
			`${subject}: Zoho Books answered without the ${nounOf(this.table)}.`,
			`${whatNow} If this stays, check what stands between n8n and Zoho Books (proxy, gateway, custom data center).`,
		);
	}
}

const lookFirst = 'Look in Zoho Books whether it was written before you run this again.';
