import { afterEach, beforeAll, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { startSellingPartner } from '../../../../simulators/sellingPartner/index.mts';
import type { SellingPartnerSimulator } from '../../../../simulators/sellingPartner/index.mts';
import { credentialFor, execute, storeFilesOnDisk } from '../../../clients/sellingPartner/n8n.mts';
import { settlementFile } from '../../../clients/sellingPartner/settlementFile.mts';

let amazon: SellingPartnerSimulator;
beforeAll(storeFilesOnDisk);
afterEach(async () => await amazon.close());

it('streams to the disk what parseFile then streams from there, also after a broken connection', async () => {
	amazon = await startSellingPartner({ speed: 1000 });
	const { reportId } = amazon.addSettlementFile(settlementFile());
	const isStore = ({ path }: { path: string }) => path.startsWith('/tortuga');
	amazon.faults.push({ match: isStore, times: 1, kind: 'truncate' });
	const credential = credentialFor(amazon);
	const node = new AmazonSellingPartner();
	const items = await execute(node, {
		parameters: { resource: 'report', operation: 'download', reportId },
		credential,
	});
	expect(items[0]?.binary?.data?.id).toMatch(/^filesystem/);
	const parsed = await execute(node, {
		parameters: { resource: 'settlement', operation: 'parseFile' },
		items,
		credential,
	});
	expect(parsed[0]?.json).toMatchObject({
		total: '5.00',
		sumOfCharges: '5.00',
		difference: '0.00',
	});
});
