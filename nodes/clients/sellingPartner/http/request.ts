import type { IDataObject } from 'n8n-workflow';
import type { Endpoint } from '../api/endpoint';

/** A query, or one that depends on Amazon's time (milliseconds since 1970): made anew once the clock is corrected. */
export type Query = IDataObject | ((now: number) => IDataObject);

/** What is asked of an endpoint. */
export interface Request {
	/** For the braces of the path. */
	readonly ids?: Readonly<Record<string, string>>;
	/** Arrays go out with commas, as Amazon wants them. */
	readonly query?: Query;
	readonly body?: IDataObject;
	/** What is asked for, in the user's words. */
	readonly subject: string;
}

export const pathOf = ({ path }: Endpoint, ids: Request['ids'] = {}): string =>
	path.replace(/\{(?<name>\w+)\}/g, (_braces, name: string) => encodeURIComponent(ids[name] ?? ''));

export const queryAt = (query: Query | undefined, now: number): IDataObject =>
	typeof query === 'function' ? query(now) : (query ?? {});
