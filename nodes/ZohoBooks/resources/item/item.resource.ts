import { collections } from '../../../clients/zohoBooks/collections';
import { choice, flag } from '../../rest/fields/choice';
import { activation, activeFilter } from '../../rest/fields/common';
import { decimal } from '../../rest/fields/number';
import { pick } from '../../rest/fields/pick';
import { multiline, text } from '../../rest/fields/text';
import { customFieldsOf } from '../../rest/customFields';
import { restResource } from '../../rest/restResource';

const all = { filter_by: 'Status.All' };

// prettier-ignore
const itemTypes = { sales: 'Sales', purchases: 'Purchases', sales_and_purchases: 'Sales and Purchases', inventory: 'Inventory' };

/** What is bought and sold: https://www.zoho.com/books/api/v3/items/ */
export const item = restResource({
	key: 'item',
	name: 'Item',
	hint: 'A product or a service',
	title: 'an item',
	plural: 'items',
	collection: collections.items,
	customFields: 'customfield_id',
	record: 'item',
	required: [
		text('Name', 'name', 'At most 100 characters', { placeholder: 'e.g. Blue Mug' }),
		decimal('Price', 'rate', 'Sales price of one unit'),
	],
	optional: [
		customFieldsOf('item', 'customfield_id'),
		multiline('Description', 'description', 'What documents of sales say'),
		pick('Inventory Account', 'inventory_account_id', 'allAccounts', 'For items with a stock'),
		flag('Is Taxable', 'is_taxable', 'Whether sales of it are taxed', { default: true }),
		choice('Item Type', 'item_type', itemTypes, 'What it is used for'),
		choice('Product Type', 'product_type', { goods: 'Goods', service: 'Service' }, 'What it is'),
		pick('Purchase Account', 'purchase_account_id', 'allAccounts', 'Where its cost is booked'),
		multiline('Purchase Description', 'purchase_description', 'What documents of purchases say'),
		decimal('Purchase Price', 'purchase_rate', 'Cost of one unit', 'e.g. 7.25', 'text'),
		text('Reorder Level', 'reorder_level', 'Stock at which to buy more'),
		pick('Sales Account', 'account_id', 'allAccounts', 'Where its sales are booked'),
		text('SKU', 'sku', 'Your own number for it; Zoho wants each once'),
		pick('Tax', 'tax_id', 'taxes', 'Tax on its sales'),
		pick('Vendor', 'vendor_id', 'vendors', 'Who it is bought from'),
	],
	filters: [
		text('Name', 'name', 'Exactly this name'),
		text('Name Contains', 'name_contains', 'A part of the name'),
		text('Search', 'search_text', 'A part of the name or the description'),
		activeFilter,
	],
	statusChanges: activation,
	// prettier-ignore
	simple: ['item_id', 'name', 'sku', 'status', 'rate', 'purchase_rate', 'item_type', 'product_type', 'account_id', 'description', 'unit', 'tax_name'],
	// A search by SKU is not documented; what Zoho answers is compared again, so it may only be slow.
	naturalKeys: [
		{ keys: ['sku'], query: all },
		{ keys: ['name'], query: all },
	],
});
