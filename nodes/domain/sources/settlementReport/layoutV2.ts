import { at } from './columns';
import type { Columns } from './columns';
import type { ChargeColumn } from './layout';

/** Columns without which a V2 row means nothing. */
export const neededByV2 = ['amount-type', 'amount-description', 'amount'] as const;

/** V2: one amount per row, named by amount-type and amount-description. */
export const chargesOfV2 = (columns: Columns): ChargeColumn[] => [
	{
		name: 'amount',
		amount: at(columns, 'amount'),
		typeCell: at(columns, 'amount-type'),
		typeWord: '',
		descriptionCell: at(columns, 'amount-description'),
		borrowed: [],
	},
];
