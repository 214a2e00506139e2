import { sleep } from 'n8n-workflow';
import type {
	IDataObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import { Refusal } from '../../../domain/refusal';
import { apiBaseUrl } from '../signIn/hosts';
import type { SellingPartnerCredential } from '../signIn/hosts';
import { sellerKey } from '../signIn/tokenCache';

/** Every place of n8n that Amazon is asked from. */
export type SellingPartnerContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

export const credentialName = 'amazonSellingPartnerOAuth2Api';

export interface Connection {
	readonly baseUrl: string;
	/** Names the seller and the application in process memory; no secret can be read from it. */
	readonly seller: string;
}

export async function readConnection(ctx: SellingPartnerContext): Promise<Connection> {
	const credential = await ctx.getCredentials<SellingPartnerCredential & IDataObject>(
		credentialName,
	);
	return { baseUrl: apiBaseUrl(credential), seller: sellerKey(credential) };
}

export interface Answer {
	readonly body: unknown;
	readonly headers: IDataObject;
}

const userAgent = 'n8n-nodes-amazon-zoho-books/0.1 (Language=JavaScript; Platform=n8n)';

/** One GET request, signed by the credential. A redirect would carry the token along: none is followed. */
export async function send(ctx: SellingPartnerContext, url: string, qs: IDataObject) {
	return (await ctx.helpers.httpRequestWithAuthentication.call(ctx, credentialName, {
		method: 'GET',
		url,
		qs,
		arrayFormat: 'comma',
		headers: { 'user-agent': userAgent },
		json: true,
		returnFullResponse: true,
		disableFollowRedirect: true,
		timeout: 60_000,
	})) as Answer;
}

const sliceMs = 2_000;

/** Waits in slices, so that stopping the execution stops the wait. */
export async function pause(ctx: SellingPartnerContext, ms: number): Promise<void> {
	const signal = 'getExecutionCancelSignal' in ctx ? ctx.getExecutionCancelSignal() : undefined;
	for (let left = ms; left > 0; left -= sliceMs) {
		if (signal?.aborted) throw cancelled();
		await sleep(Math.min(left, sliceMs));
	}
}

const cancelled = () =>
	new Refusal('cancelled', 'The execution was stopped.', 'Run the workflow again when you like.');
