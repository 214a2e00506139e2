import { gzipSync } from 'node:zlib';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { execute } from '../../../clients/sellingPartner/n8n.mts';
import { charge, summary, table } from '../../../domain/sources/settlementReport/reading.mts';

async function parse(
	text: string | Uint8Array,
	json: IDataObject = {},
	onError = 'continueErrorOutput' as const,
) {
	const data = Buffer.from(text).toString('base64');
	return await execute(new AmazonSellingPartner(), {
		parameters: { resource: 'settlement', operation: 'parseFile' },
		items: [{ json, binary: { data: { data, mimeType: 'text/plain' } } }],
		credential: {},
		onError,
	});
}

const fee = (amount: string) =>
	charge(amount, { 'amount-type': 'ItemFees', 'amount-description': 'Commission' });

describe('settlement:parseFile', () => {
	it('gives one item per settlement with its totals by path, never its rows', async () => {
		const rows = [summary(), charge('4.00'), charge('2.00'), fee('-1.00')];
		expect(await parse(table(rows))).toEqual([
			{
				json: {
					settlementId: '1',
					layout: 'V2',
					periodStart: '2026-06-01T00:00:00.000Z',
					periodEnd: '2026-06-15T00:00:00.000Z',
					depositDate: '2026-06-17T00:00:00.000Z',
					marketplaces: ['Amazon.de'],
					currency: 'EUR',
					total: '5.00',
					sumOfCharges: '5.00',
					difference: '0.00',
					charges: 3,
					totals: [
						{ transactionType: 'Order', path: 'ItemPrice / Principal', amount: '6.00', count: 2 },
						{ transactionType: 'Order', path: 'ItemFees / Commission', amount: '-1.00', count: 1 },
					],
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('reads a compressed file in the charset that it declares', async () => {
		const text = table([summary(), charge('5.00', { 'marketplace-name': 'Café' })]);
		const [item] = await parse(gzipSync(Buffer.from(text, 'latin1')), { charset: 'Cp1252' });
		expect(item?.json.marketplaces).toEqual(['Café']);
	});

	it('makes an error of a settlement that does not add up, with both sums, and goes on', async () => {
		const second = { 'settlement-id': '2' };
		const rows = [summary(), charge('4.00'), summary(second), charge('5.00', second)];
		const [first, other] = await parse(table(rows));
		expect(first?.json.error).toContain('its total is 5.00 EUR, but its charges sum to 4.00');
		expect(first?.json.details).toMatchObject({
			code: 'doesNotAddUp',
			settlementId: '1',
			total: '5.00',
			sumOfCharges: '4.00',
			difference: '1.00',
		});
		expect(other?.json).toMatchObject({ settlementId: '2', difference: '0.00' });
	});

	it.each([
		['an empty file', '', 'emptyFile'],
		['a web page', '<!DOCTYPE html><html></html>', 'notASettlementReport'],
		['a header only', table([]), 'noRows'],
		['a damaged gzip', gzipSync('x'.repeat(99)).subarray(0, 20), 'brokenGzip'],
	])('refuses %s', async (_case, text, code) => {
		const [item] = await parse(text);
		expect(item?.json.details).toMatchObject({ code });
	});

	it('says where an item has no file, or has it in another field', async () => {
		const parameters = { resource: 'settlement', operation: 'parseFile' };
		const run = async (binary: INodeExecutionData['binary']) => {
			const items = [{ json: {}, ...(binary && { binary }) }];
			const setting = {
				parameters,
				items,
				credential: {},
				onError: 'continueErrorOutput' as const,
			};
			const [item] = await execute(new AmazonSellingPartner(), setting);
			return item?.json.details;
		};
		expect(await run(undefined)).toMatchObject({ code: 'missingFile', field: 'data' });
		expect(await run({ report: { data: '', mimeType: 'text/plain' } })).toMatchObject({
			code: 'missingFile',
			nextStep: expect.stringContaining('report') as string,
		});
	});
});
