import type { IDataObject } from 'n8n-workflow';
import type { Clock } from '../../transport/clock';
import type { Connection, SellingPartnerContext } from './send';

/** How long to go on asking after a failure; a poll asks once and never waits. */
export type Patience = 'waits' | 'neverWaits';

/** From where, with what patience and by which clock Amazon is asked. */
export interface Asker {
	readonly ctx: SellingPartnerContext;
	readonly patience: Patience;
	readonly clock: Clock;
	readonly connection: Connection;
}

/** A body, and the query that it answers. */
export interface Reply {
	readonly body: IDataObject;
	readonly query: IDataObject;
}
