/** What Amazon allows of one operation, for one seller and one application. */
export interface UsagePlan {
	/** Requests per second; the answer's own header corrects it. */
	readonly rate: number;
	readonly burst: number;
}

/** One operation of the Selling Partner API, as Amazon's model describes it. */
export interface Endpoint extends UsagePlan {
	/** Amazon's operationId. */
	readonly operation: string;
	readonly method: 'GET' | 'POST' | 'DELETE';
	/** Ids stand in braces: `/reports/2021-06-30/reports/{reportId}`. */
	readonly path: string;
	/** The role that the application needs: https://developer-docs.amazon.com/sp-api/docs/roles */
	readonly role: string;
	/** What to do where Amazon keeps the operation closed to an account. */
	readonly closed?: string;
	/** Asked for with a token of the application, not of the seller. */
	readonly grantless?: boolean;
	/** Where the answer holds what is asked for (`payload.transactions`); an answer without it is refused. */
	readonly holds: string;
}

/** An operation that answers in pages. */
export interface ListEndpoint extends Endpoint {
	/** Where the answer holds the token of the next page. */
	readonly next: string;
	/** The parameter in which it goes back. */
	readonly token: string;
	/** Whether the token goes back alone; otherwise all the first parameters go with it. */
	readonly tokenAlone?: boolean;
}
