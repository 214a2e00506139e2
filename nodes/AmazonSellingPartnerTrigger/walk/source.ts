import type { IDataObject } from 'n8n-workflow';
import type { Span } from '../../clients/sellingPartner/api/spans';

/** One kind of record that a trigger sends. */
export interface Source {
	/** What is asked for, as one text. */
	readonly of: string;
	/** The records of a span, page after page; never waits. */
	read(span: Span): AsyncIterable<IDataObject>;
	/** Amazon's id; empty where it gives none. */
	idOf(record: IDataObject): string;
	/** The time by which Amazon lists the record; null where it has none. */
	timeOf(record: IDataObject): number | null;
	/** When the record became news, where that is not the time by which it is listed. */
	newsOf?(record: IDataObject): number | null;
	/** How far every poll looks back behind what was read: Amazon lists records late. */
	readonly overlapMs: number;
	/** How far back records are read again once a day, for late changes; 0 for never. */
	readonly againMs: number;
	/** The longest span that can be asked for at once. */
	readonly longestMs: number;
}
