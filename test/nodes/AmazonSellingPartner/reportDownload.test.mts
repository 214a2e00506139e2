import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { startSellingPartner } from '../../simulators/sellingPartner/index.mts';
import type { SellingPartnerSimulator } from '../../simulators/sellingPartner/index.mts';
import { credentialFor, execute } from '../clients/sellingPartner/n8n.mts';

let amazon: SellingPartnerSimulator;
beforeEach(async () => {
	amazon = await startSellingPartner({ speed: 1000 });
});
afterEach(async () => await amazon.close());

// Synthetic.
const file = ['settlement-id\tsettlement-start-date\tsettlement-end-date\tdeposit-date\ttotal-amount\tcurrency',
'1\t2026-10-01 00:00:00 UTC\t2026-10-15 00:00:00 UTC\t2026-10-17 00:00:00 UTC\t5.00\tCAD'].join('\n');

const node = new AmazonSellingPartner();
describe('download', () => {
	it('works', async () => {
		const { reportId } = amazon.addSettlementFile({ fileName: 'a.txt', bytes: Buffer.from(file), charset: 'Cp1252' });
		const items = await execute(node, {
			parameters: { resource: 'report', operation: 'download', reportId: { __rl: true, mode: 'id', value: '={{ $json.reportId }}' } },
			items: [{ json: { reportId, financialEventGroup: null, x: 1 } }],
			credential: credentialFor(amazon),
		});
		console.log(JSON.stringify(items, null, 1), amazon.requests.map((r) => [r.method, r.url.slice(0,80), r.status]));
		expect(gunzipSync(Buffer.from(items[0]?.binary?.data?.data ?? '', 'base64')).toString()).toBe(file);
	});
});
