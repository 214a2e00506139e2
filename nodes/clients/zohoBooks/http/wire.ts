import type { IDataObject, IHttpRequestMethods, IN8nHttpFullResponse } from 'n8n-workflow';
import type { Answer } from './answer';
import { stopSignalOf } from '../../transport/waiting';
import type { ZohoContext } from '../signIn/connection';

/** One request to Zoho Books, in Zoho's terms. */
export interface Call {
	readonly method: IHttpRequestMethods;
	/** Below `/books/v3`. */
	readonly path: string;
	readonly query?: IDataObject;
	readonly body?: IDataObject;
	/** What goes with the usual headers. */
	readonly headers?: Readonly<Record<string, string>>;
	/** A file that is sent instead of a body. */
	readonly file?: Upload;
	/** What is asked for, in the user's terms. */
	readonly subject: string;
}

/** A file as the form field `name` of a multipart request. */
export interface Upload {
	readonly name: string;
	readonly fileName: string;
	readonly mimeType: string;
	readonly bytes: Uint8Array;
}

export type Send = (url: string, call: Call, accessToken: string) => Promise<Answer>;

/** Sends through n8n's own helper. A bad status is an answer; only silence is not. */
export const wireOf =
	(ctx: ZohoContext, timeoutMilliseconds: number): Send =>
	async (url, { method, query, body, file, headers }, accessToken) => {
		try {
			return answerOf(
				(await ctx.helpers.httpRequest({
					url,
					method,
					qs: query,
					timeout: timeoutMilliseconds,
					...(body === undefined ? {} : { body: JSON.stringify(body) }),
					// The form tells its own content type, with the mark between its parts.
					...(file === undefined ? {} : { body: formOf(file) }),
					// What writes is not torn off: its answer tells whether it happened.
					...(method === 'GET' ? { abortSignal: stopSignalOf(ctx) } : {}),
					headers: {
						Accept: 'application/json',
						Authorization: `Zoho-oauthtoken ${accessToken}`,
						...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
						...headers,
					},
					encoding: 'text',
					returnFullResponse: true,
					ignoreHttpStatusErrors: true,
					disableFollowRedirect: true,
				})) as IN8nHttpFullResponse,
			);
		} catch (error) {
			return silence(error);
		}
	};

function formOf({ name, fileName, mimeType, bytes }: Upload): FormData {
	const form = new FormData();
	form.append(name, new Blob([bytes as BlobPart], { type: mimeType }), fileName);
	return form;
}

const answerOf = ({ statusCode, headers, body }: IN8nHttpFullResponse): Answer => ({
	status: statusCode,
	headers,
	text: typeof body === 'string' ? body : JSON.stringify(body ?? ''),
});

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** No answer came: a time-out, a broken connection, or no connection at all. */
function silence(error: unknown): Answer {
	const { code, message } = error as { code?: string; message?: string };
	const neverSent = neverConnected.has(code ?? '');
	const text = JSON.stringify({ message: message ?? 'no answer', code: code ?? 'noAnswer' });
	return { status: 0, headers: {}, text, neverSent };
}
