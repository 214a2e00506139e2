import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { ApiRefusal } from '../../transport/apiRefusal';
import type { SellingPartner } from '../client';
import { isTemporary } from '../http/errorTable';
import { readStorageFailure } from '../http/storageFailure';
import { fileOf } from './reportFile';
import type { ReportFile } from './reportFile';
import { getReportDocument } from './reports';
import type { ReportDocument } from './reports';
import { requireSafeUrl } from '../signIn/hosts';

export interface Download {
	readonly file: ReportFile;
	readonly binary: IBinaryData;
}

type Content = Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0];

interface StorageAnswer {
	readonly body: Content;
	readonly headers: IDataObject;
}

/**
 * Stores the bytes of a document as Amazon sent them, compressed or not.
 * Its address is good for five minutes, so a failed download is tried once more with a new one.
 */
export async function downloadDocument(
	ctx: IExecuteFunctions,
	amazon: SellingPartner,
	documentId: string,
	name: string,
): Promise<Download> {
	const first = await attempt(ctx, amazon, documentId, name);
	if (!(first instanceof ApiRefusal)) return first;
	const again = first.status === 0 || first.status === 403 || isTemporary(first.answer);
	const second = again ? await attempt(ctx, amazon, documentId, name) : first;
	if (second instanceof ApiRefusal) throw second;
	return second;
}

async function attempt(
	ctx: IExecuteFunctions,
	amazon: SellingPartner,
	documentId: string,
	name: string,
): Promise<Download | ApiRefusal> {
	const document = await getReportDocument(amazon, documentId);
	requireSafeUrl(document.url, `The address of report document ${documentId}`);
	return await store(ctx, document, name).catch(
		async (error: unknown) =>
			await readStorageFailure(error, `file of report ${name}`, document.url),
	);
}

async function store(
	ctx: IExecuteFunctions,
	document: ReportDocument,
	name: string,
): Promise<Download> {
	const { body, headers } = (await ctx.helpers.httpRequest({
		...unsigned(document.url),
		abortSignal: ctx.getExecutionCancelSignal(),
	})) as StorageAnswer;
	const file = fileOf(name, headers['content-type'], document.compressionAlgorithm);
	const binary = await ctx.helpers.prepareBinaryData(body, file.fileName, file.mimeType);
	return { file, binary };
}

/**
 * The address itself carries the right to read; the seller's access token must not go there, and
 * nothing goes to where a redirect points.
 */
const unsigned = (url: string) => ({
	method: 'GET' as const,
	url,
	encoding: 'stream' as const,
	headers: { 'accept-encoding': 'identity' },
	returnFullResponse: true,
	disableFollowRedirect: true,
	// Without a byte for so long, the connection is given up; a large file may take longer as a whole.
	timeout: 60_000,
});
