import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { eventOf } from './event';
import { isFirst } from './repeats';
import { isSigned } from './signature';

/** A request as n8n hands it over; the raw body is what was signed. */
interface Incoming {
	readonly rawBody?: Uint8Array;
	readonly url: string;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Starts the workflow with what a signed delivery tells; answers all others itself. */
export function receive(ctx: IWebhookFunctions): IWebhookResponseData {
	const { rawBody = new Uint8Array(0), url, headers }: Incoming = ctx.getRequestObject();
	const text = new TextDecoder().decode(rawBody);
	const isForm = String(headers['content-type'] ?? '').includes('x-www-form-urlencoded');
	const form = new Map(isForm ? new URLSearchParams(text) : []);
	const parameters = [...new URLSearchParams(url.split('?')[1] ?? ''), ...form];
	const signature = String(headers['x-zoho-webhook-signature'] ?? '');
	const secret = String(ctx.getNodeParameter('secret', '')).trim();
	if (!isSigned(secret, { signature, rawBody, parameters, isForm })) {
		return answered(ctx, 401, 'The signature does not fit the secret.');
	}
	const event = eventOf(text, form);
	if (event === undefined) return answered(ctx, 400, 'The body is neither JSON nor a form.');
	const { id = '' } = ctx.getWorkflow();
	const node = `${id} ${ctx.getNode().id}`;
	const isTest = ctx.getMode() === 'manual';
	if (!isTest && !isFirst(node, ctx.getWorkflowStaticData('node'), event.mark)) {
		return answered(ctx, 200, 'This was received before.');
	}
	const json: IDataObject = { resource: event.resource, record: event.record };
	return { workflowData: [[{ json }]] };
}

function answered(ctx: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	ctx.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}
