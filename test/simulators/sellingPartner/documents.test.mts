import { gunzipSync } from 'node:zlib';
import axios from 'axios';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Seller, asSeller } from './asSeller.mts';
import { type SellingPartnerSimulator, startSellingPartner } from './index.mts';
import type { SettlementFile } from './options.mts';
import { settlementText } from './settlementText.mts';

const bytes = settlementText({});
let now = Date.now();
let amazon: SellingPartnerSimulator;
let seller: Seller;
beforeEach(async () => {
	now = Date.now();
	amazon = await startSellingPartner({ now: () => now });
	seller = await asSeller(amazon);
	return async () => await amazon.close();
});

const getDocument = async (id: string) =>
	await seller.get(`/reports/2021-06-30/documents/${encodeURIComponent(id)}`);

async function document(file: Partial<SettlementFile> = {}) {
	const { reportDocumentId = '' } = amazon.addSettlementFile({ fileName: 'a.txt', bytes, ...file });
	return (await getDocument(reportDocumentId)).data;
}

const download = async (url = '', headers: Record<string, string> = {}) =>
	await axios.get<Buffer>(url, {
		headers,
		responseType: 'arraybuffer',
		decompress: false,
		validateStatus: () => true,
	});

const refusal = async (url: string | undefined, headers: Record<string, string> = {}) => {
	const { status, data } = await download(url, headers);
	return [status, /<Code>(\w+)<\/Code>/.exec(data.toString())?.[1]];
};

describe('a report document', () => {
	it('is compressed by default and says so; nothing in the headers undoes it', async () => {
		const { url, compressionAlgorithm } = await document();
		expect(compressionAlgorithm).toBe('GZIP');
		const { data, headers } = await download(url);
		expect(gunzipSync(data)).toEqual(Buffer.from(bytes));
		expect(headers).not.toHaveProperty('content-encoding');
		expect(headers['content-type']).toBe('text/plain');
	});

	it('may be plain, and name a charset', async () => {
		const found = await document({ gzip: false, charset: 'Cp1252' });
		expect(found).not.toHaveProperty('compressionAlgorithm');
		const { data, headers } = await download(found.url);
		expect(data).toEqual(Buffer.from(bytes));
		expect(headers['content-type']).toBe('text/plain; charset=Cp1252');
	});

	it('lies in another place than the API, behind a signature of five minutes', async () => {
		const url = new URL((await document()).url ?? '');
		expect(url.pathname).toMatch(/^\/tortuga-prod-na\//);
		expect(url.searchParams.get('X-Amz-Expires')).toBe('300');
		now += 299_000;
		expect((await download(url.href)).status).toBe(200);
		now += 1000;
		expect(await refusal(url.href)).toEqual([403, 'AccessDenied']);
		url.searchParams.set('X-Amz-Signature', 'other');
		expect(await refusal(url.href)).toEqual([403, 'SignatureDoesNotMatch']);
		url.pathname += 'x';
		expect(await refusal(url.href)).toEqual([404, 'NoSuchKey']);
	});

	it('is refused to requests that carry a token or another signature', async () => {
		const { url } = await document();
		expect(await refusal(url, { 'x-amz-access-token': seller.token })).toEqual([
			400,
			'InvalidArgument',
		]);
		expect(await refusal(url, { authorization: 'Bearer x' })).toEqual([400, 'InvalidArgument']);
		expect((await download(url)).status).toBe(200);
	});

	it('is not found by another id', async () => {
		const { status, data } = await getDocument('amzn1.spdoc.1.4.na.none');
		expect([status, data.errors?.[0]?.code]).toEqual([404, 'NotFound']);
	});

	it('gets a new address each time', async () => {
		const { reportDocumentId = '' } = await document();
		const addresses = [await getDocument(reportDocumentId), await getDocument(reportDocumentId)];
		expect(new Set(addresses.map(({ data }) => data.url)).size).toBe(2);
	});
});
