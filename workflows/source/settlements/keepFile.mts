import { expression } from '../parts/expressions.mts';
import { goesOn } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

/**
 * Amazon keeps report files for 90 days; evidence is kept for years. Switched off, since only the user knows
 * where; where keeping fails, its report counts as failed and comes back, and is not posted twice.
 */
export function keepFile(flow: Composition): void {
	flow.node(names.keep, {
		type: 'n8n-nodes-base.readWriteFile',
		typeVersion: 1.1,
		position: [2000, 340],
		disabled: true,
		parameters: {
			operation: 'write',
			fileName: expression(`'/home/node/.n8n-files/amazon-settlements/' + $binary.data.fileName`),
			dataPropertyName: 'data',
			options: {},
		},
		...goesOn,
	});
	flow.wire(names.download, [names.keep]);
}
