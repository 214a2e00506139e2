import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import type { IncomingRequest } from '../../shared/exchange.mts';
import { Refusal } from '../../shared/refusal.mts';
import { incomingOf } from '../../shared/server.mts';
import type { StoredDocument } from '../account.mts';
import type { ApiTable } from '../operation.mts';
import { documentNotFound } from '../refusals.mts';
import type { World } from '../world.mts';

// reports_2021-06-30.json, ReportDocument.url: a presigned URL ends after five minutes.
const lifetimeSeconds = 300;

interface Signed {
	document: StoredDocument;
	signature: string;
	expires: number;
}

/** The store (S3 at Amazon) that presigned URLs lead to. */
export class DocumentStore {
	private readonly signed = new Map<string, Signed>();
	private readonly path: string;

	constructor(
		private readonly app: FastifyInstance,
		private readonly world: World,
	) {
		this.path = `/tortuga-prod-${world.region}`;
		addStore(app, `${this.path}/:key`, this.signed, world.now);
	}

	/** A new URL of the document, on the server that this is. */
	urlOf(document: StoredDocument): string {
		const key = `${randomUUID()}.amzn1.tortuga.4.${this.world.region}`;
		const signature = randomBytes(32).toString('hex');
		const expires = this.world.now() + lifetimeSeconds * 1000;
		this.signed.set(key, { document, signature, expires });
		const { port } = this.app.server.address() as AddressInfo;
		const query = presigned(this.world.now(), signature);
		return `http://127.0.0.1:${port}${this.path}/${key}?${query}`;
	}
}

/** getReportDocument of the Reports API. */
export const documents = ({ account }: World, store: DocumentStore): ApiTable => ({
	getReportDocument: {
		method: 'GET',
		path: '/reports/2021-06-30/documents/:reportDocumentId',
		rate: 0.0167,
		burst: 15,
		answer: ({ ids }) => {
			const document = account.documents.get(ids.reportDocumentId ?? '');
			if (document === undefined) throw documentNotFound();
			const { reportDocumentId, file } = document;
			return {
				reportDocumentId,
				url: store.urlOf(document),
				...((file.gzip ?? true) && { compressionAlgorithm: 'GZIP' }),
			};
		},
	},
});

// Parameters as recorded by peddler, samples/reports-api/recorded-get_report_document.json.
const presigned = (now: number, signature: string): URLSearchParams =>
	new URLSearchParams({
		'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
		'X-Amz-Date': new Date(now).toISOString().replace(/[-:]|\.\d+/g, ''),
		'X-Amz-SignedHeaders': 'host',
		'X-Amz-Expires': String(lifetimeSeconds),
		'X-Amz-Credential': 'SIMULATED/s3/aws4_request',
		'X-Amz-Signature': signature,
	});

function addStore(
	app: FastifyInstance,
	path: string,
	signed: ReadonlyMap<string, Signed>,
	now: () => number,
): void {
	app.get(path, (request, reply) => {
		const incoming = incomingOf(request);
		const found = signed.get((request.params as { key: string }).key);
		checkRequest(incoming, found, now());
		const { bytes, gzip = true, charset } = (found as Signed).document.file;
		// Seen: `text/plain; charset=Cp1252` (selling-partner-api-docs#2086), and none at all
		// (saleweaver/python-amazon-sp-api#769). Content-Encoding stays away unless asked for.
		const type = charset === undefined ? 'text/plain' : `text/plain; charset=${charset}`;
		return reply.type(type).send(gzip ? gzipSync(bytes) : Buffer.from(bytes));
	});
}

// docs.aws.amazon.com AmazonS3 API ErrorResponses: codes, statuses and words of S3.
function checkRequest({ headers, query }: IncomingRequest, found: Signed | undefined, now: number) {
	if (headers.authorization !== undefined) throw twoWaysToSign(headers.authorization);
	// S3 refuses every unsigned x-amz header; status 400 as for the other one (assumed).
	if (headers['x-amz-access-token'] !== undefined) throw twoWaysToSign('redacted');
	if (found === undefined)
		throw storeRefusal(404, 'NoSuchKey', 'The specified key does not exist.');
	if (query.get('X-Amz-Signature') !== found.signature) throw badSignature();
	if (now >= found.expires) throw storeRefusal(403, 'AccessDenied', 'Request has expired');
}

const twoWaysToSign = (value: string): Refusal =>
	storeRefusal(
		400,
		'InvalidArgument',
		'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
		`<ArgumentName>Authorization</ArgumentName><ArgumentValue>${value.split(' ')[0] ?? ''}</ArgumentValue>`,
	);

const badSignature = (): Refusal =>
	storeRefusal(
		403,
		'SignatureDoesNotMatch',
		'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
	);

const storeRefusal = (status: number, code: string, message: string, more = ''): Refusal =>
	new Refusal(
		status,
		`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message>${more}<RequestId>${randomBytes(8).toString('hex').toUpperCase()}</RequestId></Error>`,
	);
