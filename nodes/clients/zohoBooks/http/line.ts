import { realClock, type Clock } from '../../transport/clock';
import { stopSignalOf } from '../../transport/waiting';
import type { Envelope } from './answer';
import { ask, type Line } from './ask';
import type { DailyCalls } from './dailyCalls';
import { onlyOrganization } from '../onlyOrganization';
import { allPages } from './paging';
import { readConnection, refreshToken } from '../signIn/connection';
import type { Connection, Token, ZohoContext } from '../signIn/connection';
import { paceOf } from './pace';
import { Session } from '../signIn/session';
import { wireOf, type Call } from './wire';

export interface ZohoSettings {
	readonly callsPerMinute: number;
	/** The free plan allows five, the others ten: https://www.zoho.com/books/api/v3/introduction/ */
	readonly callsAtOnce: number;
	readonly budgetSeconds: number;
	readonly timeoutMilliseconds: number;
	readonly clock: Clock;
}

export const defaultSettings: ZohoSettings = {
	callsPerMinute: 90,
	callsAtOnce: 5,
	budgetSeconds: 120,
	timeoutMilliseconds: 60_000,
	clock: realClock,
};

/** The one way to Zoho Books: reads the credential at the first call, then keeps its session. */
export class ZohoLine {
	private connection?: Promise<Connection>;
	private session?: Session;
	private only?: Promise<string>;

	constructor(
		private readonly ctx: ZohoContext,
		private readonly chosen: string,
		private readonly settings: ZohoSettings,
	) {}

	/** The one that is chosen, else the credential's, else the only one that the user has. */
	async organizationId(): Promise<string> {
		const id = this.chosen.trim() || (await this.connect()).organizationId;
		return id === '' ? await (this.only ??= this.onlyOne()) : id;
	}

	/** The part of addresses before `/books/v3`. */
	async apiBase(): Promise<string> {
		return (await this.connect()).apiBase;
	}

	/** What the data center of the credential has, where the token names another host. */
	async movedFrom(): Promise<string | undefined> {
		return (await this.connect()).movedFrom;
	}

	/** A call for one organization: its id travels with it. */
	async ask(call: Call): Promise<Envelope> {
		const organization_id = await this.organizationId();
		const query = { ...call.query, organization_id };
		return await ask(await this.line(organization_id), { ...call, query });
	}

	/** What Zoho's last answer told of the day's calls; undefined where it told nothing. */
	async callsToday(): Promise<DailyCalls | undefined> {
		return (await this.line(await this.organizationId())).pace.callsToday;
	}

	/** The list of organizations is the one call that needs none. */
	async askWithoutOrganization(call: Call): Promise<Envelope> {
		return await ask(await this.line(''), call);
	}

	private async onlyOne(): Promise<string> {
		const call = {
			method: 'GET',
			path: '/organizations',
			subject: 'list of organizations',
		} as const;
		const organizations = await allPages(
			async () => await this.askWithoutOrganization(call),
			'organizations',
		);
		return onlyOrganization(organizations);
	}

	private async line(organizationId: string): Promise<Line> {
		const { clock, timeoutMilliseconds } = this.settings;
		const { apiBase, token, maskFor } = await this.connect();
		this.session ??= new Session(token, async () => await this.renewed(token, maskFor), clock);
		return {
			...this.settings,
			organizationId,
			urlOf: (path) => `${apiBase}/books/v3${path}`,
			send: wireOf(this.ctx, timeoutMilliseconds),
			stop: stopSignalOf(this.ctx),
			session: this.session,
			maskFor,
			pace: paceOf(`${apiBase} ${organizationId || 'none'}`, clock),
		};
	}

	private async renewed(
		{ accessToken, signedInTo }: Token,
		maskFor: Connection['maskFor'],
	): Promise<Token> {
		return { ...(await refreshToken(this.ctx, maskFor(accessToken))), signedInTo };
	}

	private async connect(): Promise<Connection> {
		return await (this.connection ??= readConnection(this.ctx));
	}
}
