import type { SimulatedTable } from './table.mts';

/** Y:locations; one that the organization has from the start (synthetic). */
export const locations: SimulatedTable = {
	path: '/locations',
	list: 'locations',
	record: 'location',
	id: 'location_id',
	what: 'Location',
	texts: { location_name: 100, type: 100, email: 100, phone: 100 },
	mandatory: ['location_name'],
	firstStatus: 'active',
	filters: {},
	sortColumns: ['location_name'],
	seed: {
		'310415000000920001': { location_name: 'Head Office', type: 'general', email: '', phone: '' },
	},
};
