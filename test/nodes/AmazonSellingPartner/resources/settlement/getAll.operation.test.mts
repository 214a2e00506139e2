import type { IDataObject } from 'n8n-workflow';
import { afterEach, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { startSellingPartner } from '../../../../simulators/sellingPartner/index.mts';
import type { SellingPartnerSimulator } from '../../../../simulators/sellingPartner/index.mts';
import { credentialFor, execute } from '../../../clients/sellingPartner/n8n.mts';
import { settlementFile } from '../../../clients/sellingPartner/settlementFile.mts';

let amazon: SellingPartnerSimulator;
afterEach(async () => await amazon.close());

async function settlements(parameters: IDataObject = {}) {
	const items = await execute(new AmazonSellingPartner(), {
		parameters: { resource: 'settlement', operation: 'getAll', ...parameters },
		credential: credentialFor(amazon),
	});
	return items.map(({ json }) => json);
}

/** The synthetic settlement runs from 1 to 15 June 2026. */
const filters = { startedAfter: '2026-05-01T00:00:00Z' };

describe('settlement:getAll', () => {
	it('names totals, the rate that was paid and the settlement id', async () => {
		amazon = await startSellingPartner({ speed: 1000, emptyFirstPage: true });
		amazon.addSettlementFile(
			settlementFile({ eventGroup: { convertedTotal: { currency: 'USD', amount: '5.75' } } }),
		);
		expect(await settlements({ filters })).toMatchObject([
			{
				settlementId: '24391894961',
				originalTotal: { amount: '5.00', currency: 'EUR' },
				convertedTotal: { amount: '5.75', currency: 'USD' },
				exchangeRate: '1.15',
				processingStatus: 'Closed',
			},
		]);
	});

	it('gives the rest where payouts are denied', async () => {
		amazon = await startSellingPartner({
			speed: 1000,
			deniedOperations: ['listPayouts'],
			convertInto: null,
		});
		amazon.addSettlementFile(settlementFile());
		expect(await settlements({ filters })).toMatchObject([
			{ settlementId: null, exchangeRate: null },
		]);
	});

	it('finds a settlement in a span of years, which Amazon answers in parts only', async () => {
		amazon = await startSellingPartner({ speed: 1000 });
		amazon.addSettlementFile(settlementFile());
		const long = { startedAfter: '2024-01-01T00:00:00Z' };
		expect(await settlements({ filters: long, returnAll: true })).toHaveLength(1);
	});

	it('keeps to the filters', async () => {
		amazon = await startSellingPartner({ speed: 1000 });
		amazon.addSettlementFile(settlementFile());
		const count = async (more: IDataObject) =>
			(await settlements({ filters: { ...filters, ...more } })).length;
		expect(await count({ processingStatus: 'Closed' })).toBe(1);
		expect(await count({ processingStatus: 'Open' })).toBe(0);
		expect(await count({ startedBefore: '2026-05-20T00:00:00Z' })).toBe(0);
		expect(await count({ startedBefore: '2030-01-01T00:00:00Z' })).toBe(1);
	});
});
