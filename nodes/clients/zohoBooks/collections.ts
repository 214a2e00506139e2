import type { IDataObject } from 'n8n-workflow';
import { isForJournals } from '../../domain/ledger/chartOfAccounts';

/** A list of Zoho Books, as paging reads it and a panel picks from it. */
export interface Collection {
	/** Below `/books/v3`. */
	readonly path: string;
	/** Key of the records in Zoho's answer. */
	readonly list: string;
	/** Key of a record's id. */
	readonly id: string;
	/** How a person tells the records apart. */
	readonly label: (row: IDataObject) => string;
	/** Zoho's own parameter for a search text; without one the whole list is read and searched here. */
	readonly search?: string;
	/** What is always asked for. */
	readonly query?: IDataObject;
	/** Other keys under which the records were seen. */
	readonly alsoNamed?: readonly string[];
	/** The field of the panel whose record these belong to; its id stands in the path, as `{tag_id}`. */
	readonly parent?: string;
	/** These stand in a record of another list; those of its first record are shown. */
	readonly inRecord?: { readonly of: Collection; readonly key: string };
	/** Records that cannot be picked. */
	readonly isLeftOut?: (row: IDataObject) => boolean;
	/** The list of organizations is the one call that needs no organization. */
	readonly needsNoOrganization?: true;
	/** Zoho documents no pages for it, so none are asked for. */
	readonly hasNoPages?: true;
}

const chart: Collection = {
	path: '/chartofaccounts',
	list: 'chartofaccounts',
	id: 'account_id',
	label: ({ account_code: code, account_name: name, account_type: type }) =>
		`${[code, name].filter(Boolean).join(' ')} (${inWords(type)})`,
	query: { filter_by: 'AccountType.Active' },
};

const contacts: Collection = {
	path: '/contacts',
	list: 'contacts',
	id: 'contact_id',
	label: labelOf('contact_name', 'company_name'),
	search: 'contact_name_contains',
};

/** Every list that a panel picks from, by what it holds. Sources: https://www.zoho.com/books/api/v3/ */
export const collections = {
	accounts: { ...chart, isLeftOut: ({ account_type: type }) => !isForJournals(String(type)) },
	allAccounts: chart,
	bankAccounts: {
		path: '/bankaccounts',
		list: 'bankaccounts',
		id: 'account_id',
		label: labelOf('account_name', 'currency_code', 'account_number'),
	},
	contacts,
	currencies: {
		path: '/settings/currencies',
		list: 'currencies',
		id: 'currency_id',
		label: labelOf('currency_code', 'currency_name'),
	},
	customers: { ...contacts, query: { contact_type: 'customer' } },
	items: {
		path: '/items',
		list: 'items',
		id: 'item_id',
		label: labelOf('name', 'sku'),
		search: 'search_text',
	},
	locations: {
		path: '/locations',
		list: 'locations',
		id: 'location_id',
		label: labelOf('location_name'),
		hasNoPages: true,
	},
	organizations: {
		path: '/organizations',
		list: 'organizations',
		id: 'organization_id',
		label: labelOf('name', 'organization_id', 'currency_code'),
		needsNoOrganization: true,
		hasNoPages: true,
	},
	// In no public model; the page names these lists, clients of others saw other names: https://www.zoho.com/books/api/v3/reporting-tags/
	reportingTags: {
		path: '/reportingtags',
		list: 'reporting_tags',
		alsoNamed: ['tags'],
		id: 'tag_id',
		label: labelOf('tag_name'),
		hasNoPages: true,
	},
	reportingTagOptions: {
		path: '/reportingtags/{tag_id}/options/all',
		list: 'results',
		alsoNamed: ['tag_options', 'options'],
		parent: 'tag_id',
		id: 'tag_option_id',
		label: labelOf('tag_option_name'),
		hasNoPages: true,
	},
	taxes: {
		path: '/settings/taxes',
		list: 'taxes',
		id: 'tax_id',
		label: ({ tax_name: name, tax_percentage: percent }) => `${String(name)} (${String(percent)}%)`,
	},
	vendors: { ...contacts, query: { contact_type: 'vendor' } },
} satisfies Readonly<Record<string, Collection>>;

/** `Name (more, more)`, without what is empty or only repeats the name. */
export function labelOf(name: string, ...more: readonly string[]): Collection['label'] {
	return (row) => {
		const shown = String(row[name] ?? '');
		const rest = more.map((key) => String(row[key] ?? '')).filter((text) => text && text !== shown);
		return rest.length === 0 ? shown : `${shown} (${rest.join(', ')})`;
	};
}

/** The list of what belongs to one record. */
export const within = (collection: Collection, parentId: string): Collection => ({
	...collection,
	path: collection.path.replace(`{${collection.parent ?? ''}}`, encodeURIComponent(parentId)),
});

/** `other_current_asset` → `Other Current Asset`. */
const inWords = (type: unknown): string =>
	String(type ?? '')
		.replaceAll('_', ' ')
		.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
