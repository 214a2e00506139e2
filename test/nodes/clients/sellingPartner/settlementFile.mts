import type { SettlementFile } from '../../../simulators/sellingPartner/index.mts';
import { charge, summary, table } from '../../domain/sources/settlementReport/reading.mts';
import type { Cells } from '../../domain/sources/settlementReport/reading.mts';

/** A synthetic settlement report, its charges and changes to how Amazon lists it. */
export function settlementFile(
	changes: Partial<SettlementFile> = {},
	cells: Cells = {},
	charges: readonly Cells[] = [
		charge('6.00'),
		charge('-1.00', { 'amount-type': 'ItemFees', 'amount-description': 'Commission' }),
	],
): SettlementFile {
	const id = cells['settlement-id'] ?? '24391894961';
	const rows = charges.map((row) => ({ ...row, 'settlement-id': id }));
	const text = table([summary({ 'settlement-id': id, ...cells }), ...rows]);
	return { fileName: `${id}.txt`, bytes: new TextEncoder().encode(text), ...changes };
}
