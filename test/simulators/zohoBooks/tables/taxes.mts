import type { SimulatedTable } from './table.mts';

/** Y:taxes; one that the organization has from the start (synthetic). */
export const taxes: SimulatedTable = {
	path: '/settings/taxes',
	list: 'taxes',
	record: 'tax',
	id: 'tax_id',
	what: 'Tax',
	texts: { tax_name: 100, tax_type: 100 },
	decimals: ['tax_percentage'],
	mandatory: ['tax_name', 'tax_percentage'],
	firstStatus: 'active',
	filters: {},
	sortColumns: ['tax_name'],
	seed: {
		'310415000000900001': { tax_name: 'Sales Tax', tax_percentage: '8.25', tax_type: 'tax' },
	},
};
