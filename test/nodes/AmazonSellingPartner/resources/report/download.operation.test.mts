import { gunzipSync } from 'node:zlib';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { startSellingPartner } from '../../../../simulators/sellingPartner/index.mts';
import type { SellingPartnerSimulator } from '../../../../simulators/sellingPartner/index.mts';
import { Refusal as Redirect } from '../../../../simulators/shared/refusal.mts';
import { credentialFor, execute } from '../../../clients/sellingPartner/n8n.mts';
import { settlementFile } from '../../../clients/sellingPartner/settlementFile.mts';

let amazon: SellingPartnerSimulator;
/** Milliseconds by which Amazon's clock runs ahead. */
let ahead = 0;
beforeEach(async () => {
	ahead = 0;
	amazon = await startSellingPartner({ speed: 1000, now: () => Date.now() + ahead });
});
afterEach(async () => await amazon.close());

async function download(input: IDataObject, parameters: IDataObject = {}) {
	return await execute(new AmazonSellingPartner(), {
		parameters: {
			resource: 'report',
			operation: 'download',
			reportId: { __rl: true, mode: 'id', value: '={{ $json.reportId }}' },
			...parameters,
		},
		items: [{ json: input }],
		credential: credentialFor(amazon),
		onError: 'continueErrorOutput',
	});
}

const bytesOf = (item: INodeExecutionData | undefined, property = 'data') =>
	Buffer.from(item?.binary?.[property]?.data ?? '', 'base64');

const isStore = ({ path }: { path: string }) => path.startsWith('/tortuga');
const asked = () => amazon.requests.map(({ url }) => url.replace(/\?.*|[^/]*amzn1[^/]*$/g, ''));

describe('report:download', () => {
	it('keeps the bytes as Amazon compressed them, and what came with the item', async () => {
		const file = settlementFile({ charset: 'Cp1252' });
		const { reportId } = amazon.addSettlementFile(file);
		const group = { financialEventGroupId: 'G1', originalTotal: null };
		const [item] = await download({ reportId, financialEventGroup: group });
		expect(item?.json).toMatchObject({
			reportId,
			processingStatus: 'DONE',
			financialEventGroup: group,
			charset: 'Cp1252',
			compressionAlgorithm: 'GZIP',
		});
		expect(item?.binary?.data).toMatchObject({
			fileName: `${reportId}.txt.gz`,
			mimeType: 'application/gzip',
		});
		expect(new Uint8Array(gunzipSync(bytesOf(item)))).toEqual(file.bytes);
		expect(item?.pairedItem).toEqual({ item: 0 });
	});

	it('takes a file that is not compressed as it is, in the field that is asked for', async () => {
		const file = settlementFile({ gzip: false });
		const { reportId } = amazon.addSettlementFile(file);
		const [item] = await download({ reportId }, { binaryPropertyName: 'file' });
		expect(new Uint8Array(bytesOf(item, 'file'))).toEqual(file.bytes);
		expect(item?.json).toMatchObject({ charset: null, compressionAlgorithm: null });
		expect(item?.binary?.file).toMatchObject({
			fileName: `${reportId}.txt`,
			mimeType: 'text/plain',
		});
	});

	it('asks for the document only, where the item names it', async () => {
		const { reportId, reportDocumentId = '' } = amazon.addSettlementFile(settlementFile());
		await download({ reportId, reportDocumentId });
		expect(asked()).toEqual([
			'/auth/o2/token',
			'/reports/2021-06-30/documents/',
			'/tortuga-prod-na/',
		]);
	});

	it('does not use the document of another report', async () => {
		const { reportDocumentId = '' } = amazon.addSettlementFile(settlementFile());
		const file = settlementFile({}, { 'settlement-id': '2' });
		const wanted = amazon.addSettlementFile(file);
		const [item] = await download(
			{ reportId: '1', reportDocumentId },
			{ reportId: { __rl: true, mode: 'id', value: wanted.reportId } },
		);
		expect(new Uint8Array(gunzipSync(bytesOf(item)))).toEqual(file.bytes);
	});

	it('shows the storage no access token', async () => {
		const { reportId } = amazon.addSettlementFile(settlementFile());
		await download({ reportId });
		const [stored] = amazon.requests.filter(({ url }) => url.startsWith('/tortuga'));
		expect(stored?.status).toBe(200);
		expect(Object.keys(stored?.headers ?? {})).not.toContain('x-amz-access-token');
		expect(Object.keys(stored?.headers ?? {})).not.toContain('authorization');
	});

	it.each([
		['the connection breaks within the file', 'truncate'],
		['the connection breaks before it', 'reset'],
		['the storage has a hiccup', 'status500'],
	] as const)('asks for a new address once where %s', async (_case, kind) => {
		const file = settlementFile();
		const { reportId, reportDocumentId = '' } = amazon.addSettlementFile(file);
		amazon.faults.push({ match: isStore, times: 1, kind });
		const [item] = await download({ reportId, reportDocumentId });
		expect(new Uint8Array(gunzipSync(bytesOf(item)))).toEqual(file.bytes);
		expect(asked().filter((path) => path.includes('documents'))).toHaveLength(2);
	});

	/** Lets five minutes go by between the address and its use. */
	function letAddressesExpire(times: number): void {
		amazon.onRequest.push((request) => {
			if (isStore(request) && times-- > 0) ahead += 301_000;
		});
	}

	it('asks for a new address once where the first has expired', async () => {
		const { reportId } = amazon.addSettlementFile(settlementFile());
		letAddressesExpire(1);
		const [item] = await download({ reportId });
		expect(item?.binary?.data?.fileName).toBe(`${reportId}.txt.gz`);
		expect(amazon.requests.filter(({ status }) => status === 403)).toHaveLength(1);
	});

	it('stops after the second try, in the words of the storage and without the address', async () => {
		const { reportId } = amazon.addSettlementFile(settlementFile());
		letAddressesExpire(9);
		const [item] = await download({ reportId });
		expect(item?.json.error).toBe(
			`Amazon did not deliver the file: file of report ${reportId} (Amazon: Request has expired, code AccessDenied, HTTP 403).`,
		);
		expect(item?.json.details).toMatchObject({ code: 'amazonFile', status: '403' });
		expect(JSON.stringify(item)).not.toMatch(/X-Amz|Signature|tortuga/);
	});

	it('follows no redirect of the storage', async () => {
		const { reportId } = amazon.addSettlementFile(settlementFile());
		const other = await startSellingPartner();
		const isStored = ({ path }: { path: string }) => !/^\/(reports|auth|finances)/.test(path);
		amazon.onRequest.push((request) => {
			if (isStored(request)) throw new Redirect(307, '', { location: `${other.url}/stolen` });
		});
		const [item] = await download({ reportId });
		expect(item?.json.details).toMatchObject({ code: 'amazonFile', status: '307' });
		expect(other.requests).toEqual([]);
		await other.close();
	});

	it.each([
		['CANCELLED', 'reportCancelled'],
		['FATAL', 'reportFailed'],
		['IN_PROGRESS', 'reportNotReady'],
		['IN_QUEUE', 'reportNotReady'],
	] as const)(
		'says why there is no file of a report that is %s',
		async (processingStatus, code) => {
			const { reportId } = amazon.addSettlementFile(settlementFile({ processingStatus }));
			const [item] = await download({ reportId });
			expect(item?.json.error).toContain(`Report ${reportId}`);
			expect(item?.json.error).toContain(processingStatus);
			expect(item?.json.details).toMatchObject({ code, reportId, processingStatus });
		},
	);

	it('says so where the item names no report', async () => {
		const [item] = await download({});
		expect(item?.json.details).toMatchObject({ code: 'noReportId' });
	});
});
