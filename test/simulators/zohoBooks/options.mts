/** How the simulated organization differs from the default one. Everything is optional. */
export interface ZohoBooksOptions {
	/** `full` (default) has every default account of this package; `bare` only the usual ones. */
	chart?: 'full' | 'bare';
	/** Names of more organizations that the user belongs to; they are listed, and hold nothing. */
	otherOrganizations?: string[];
	/** IANA zone of the organization, default America/Los_Angeles. */
	timeZone?: string;
	/** ISO code, default USD. */
	baseCurrency?: string;
	/** Last day of the locked period, `yyyy-mm-dd`. */
	lockedUntil?: string;
	/** Stored rates by currency code: base units per foreign unit, decimal text. */
	exchangeRates?: Record<string, Array<{ effectiveDate: string; rate: string }>>;
	limits?: Partial<LimitSettings>;
	/** Makes the limits' clock run this many times faster than the wall. */
	speed?: number;
	/** Milliseconds since 1970, default the wall clock. */
	now?: () => number;
	/** Seconds until a new journal shows up in lists, default 0. */
	searchLagSeconds?: number;
	/** Redirect addresses registered with the client; default any. */
	redirectUris?: string[];
	/** Zoho's data centre, as the redirect names it; default `us`. */
	location?: string;
	/** Takes the header that other authors' packages send; whether the live service does is not known. */
	takesBearer?: boolean;
	/** What tokens name as the API's address; default the simulator's own. */
	apiDomain?: () => string;
	/** What `save()` of an earlier run returned: same books, same refresh tokens. */
	saved?: string;
	/** Default any free port. */
	port?: number;
}

export interface LimitSettings {
	/** D-intro: 100 requests a minute and organization. */
	perMinute: number;
	/** 44 (D-intro), or 43 with `Retry-After`, as one organization in India got it (errors-observed.json). */
	blockCode: 44 | 43;
	/** Seconds; D-intro says "blocked", a minute is assumed; with 43 it was an hour. */
	blockSeconds: number;
	/** D-intro: 1,000 (Free) to 10,000 (Premium) a day. */
	perDay: number;
	/** D-intro: 5 (Free) or 10 (paid) requests in process. */
	concurrent: number;
}

export const defaultLimits: LimitSettings = {
	perMinute: 100,
	blockCode: 44,
	blockSeconds: 60,
	perDay: 10_000,
	concurrent: 10,
};
