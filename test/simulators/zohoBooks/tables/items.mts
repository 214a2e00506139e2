import { refuse } from '../errors.mts';
import { accountName, isUsed } from './shared.mts';
import type { SimulatedTable } from './table.mts';

/** Y:items; name and description as long as there, the other lengths assumed. */
export const items: SimulatedTable = {
	path: '/items',
	list: 'items',
	record: 'item',
	id: 'item_id',
	what: 'Item',
	// prettier-ignore
	texts: { name: 100, description: 2000, sku: 100, product_type: 100, item_type: 100, account_id: 100, purchase_description: 2000, purchase_rate: 100, purchase_account_id: 100, inventory_account_id: 100, tax_id: 100, vendor_id: 100, reorder_level: 100, unit: 100 },
	decimals: ['rate'],
	others: ['is_taxable', 'custom_fields'],
	mandatory: ['name', 'rate'],
	firstStatus: 'active',
	hasUniqueFields: true,
	statusChanges: { '/active': ['active', 200], '/inactive': ['inactive', 200] },
	filters: {
		texts: ['name', 'description'],
		// Not in Y; integrations search by it (assumed).
		exact: ['sku'],
		searched: ['name', 'description'],
		filterBy: {
			'Status.All': () => true,
			'Status.Active': ({ status }) => status === 'active',
			'Status.Inactive': ({ status }) => status === 'inactive',
		},
	},
	sortColumns: ['name', 'rate'],
	computed: (books, { fields }) => ({ account_name: accountName(books, fields.account_id) }),
	/** C: 1001 for a name that is there; Y: a SKU is unique, its code is assumed to be the same. */
	refuseTwin: ({ name, sku = '' }, others) => {
		const twin = others.find(
			({ fields }) => fields.name === name || (sku !== '' && fields.sku === sku),
		);
		return twin && refuse(400, 1001, `Item "${String(twin.fields.name)}" already exists.`);
	},
	refuseDelete: (books, { id, fields }) => isUsed(books, id, String(fields.name)),
};
