import type { INodeExecutionData } from 'n8n-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import {
	startSellingPartner,
	type SellingPartnerSimulator,
} from '../../../../simulators/sellingPartner/index.mts';
import {
	startZohoBooks,
	type ZohoBooksSimulator,
} from '../../../../simulators/zohoBooks/index.mts';
import { credentialFor, execute } from '../../../clients/sellingPartner/n8n.mts';
import { fileItem, jsonOf } from '../../mapping.mts';

const ago = (days: number) => new Date(Date.now() - days * 24 * 3600_000).toISOString();
const canada = 'A2EUQ1WTGCTBG2';

let amazon: SellingPartnerSimulator;
let zoho: ZohoBooksSimulator;
beforeAll(async () => {
	zoho = await startZohoBooks({ timeZone: 'America/Toronto' });
	amazon = await startSellingPartner({ speed: 10_000, convertInto: 'USD' });
	const items = [{ sku: 'SKU-1', charges: { principal: '40.00', commission: '-6.00' } }];
	amazon.tell(
		{ kind: 'settlements', store: canada, from: ago(40), everyDays: 14 },
		{ kind: 'order', id: '111-1', at: ago(38), store: canada, items },
		{ kind: 'order', id: '111-2', at: ago(30), store: canada, items },
		{
			kind: 'charge',
			type: 'ServiceFee',
			at: ago(29),
			store: canada,
			charges: { storage: '-1.10' },
		},
	);
});
afterAll(async () => {
	await zoho.close();
	await amazon.close();
});

async function get(parameters: object): Promise<INodeExecutionData[]> {
	const credential = { ...credentialFor(amazon), sellerId: amazon.sellerId };
	const all = { resource: 'settlement', returnAll: true, ...parameters };
	return await execute(new AmazonSellingPartner(), { parameters: all, credential });
}

async function firstSettlement(simplify: boolean): Promise<INodeExecutionData> {
	const all = await get({ operation: 'getAll', filters: { startedAfter: ago(41) } });
	const first = all.find(({ json }) => json.periodStart === amazonStart());
	const id = String(first?.json.financialEventGroupId);
	const [found] = await get({ operation: 'get', financialEventGroupId: id, simplify });
	return found ?? { json: {} };
}

const amazonStart = () => new Date(amazon.settlements()[0]?.settlement.start ?? 0).toISOString();

describe('a settlement without its report', () => {
	it('becomes what its report becomes, with the rate that Amazon paid', async () => {
		const settlementId = amazon.settlements()[0]?.settlement.settlementId ?? '';
		const item = await firstSettlement(false);
		expect(item.json).toMatchObject({ settlementId, fits: 'transactions' });
		const ofGroup = await jsonOf(zoho, [item]);
		const group = item.json;
		const file = fileItem(amazon.settlementText(settlementId), { financialEventGroup: group });
		const ofReport = await jsonOf(zoho, [file]);
		expect(ofGroup.length).toBeGreaterThan(0);
		const known = ({
			key,
			sourceKey,
			contentHash,
			exchangeRate,
			settlementTotal,
		}: typeof group) => ({
			key,
			sourceKey,
			contentHash,
			exchangeRate,
			settlementTotal,
		});
		expect(ofGroup.map(known)).toEqual(ofReport.map(known));
		expect(ofGroup[0]).toMatchObject({ exchangeRateSource: 'amazon', currency: 'CAD' });
	});

	it('is refused where its transactions are simplified, or nothing names the settlement', async () => {
		const [simple] = await jsonOf(zoho, [await firstSettlement(true)]);
		expect(simple?.details).toMatchObject({ code: 'incompleteTransaction' });
		const { json } = await firstSettlement(false);
		const [unnamed] = await jsonOf(zoho, [{ json: { ...json, settlementId: null } }]);
		expect(unnamed?.details).toMatchObject({ code: 'needsReportFile' });
	});
});
