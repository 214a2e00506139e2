import type { IDataObject, INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import {
	collections,
	within,
	type Collection,
} from '../../../../nodes/clients/zohoBooks/collections.ts';
import { searchMethod } from '../../../../nodes/clients/zohoBooks/listSearch.ts';
import { resources } from '../../../../nodes/ZohoBooks/resources/index.ts';
import type { OpenBooks } from '../connected.mts';

/** Synthetic values by key, where any would not do. */
const special: Readonly<Record<string, unknown>> = {
	currency_code: 'KWD',
	currency_symbol: 'KD',
	price_precision: 3,
	index: 1,
	tag_id: '310415000000800001',
	tag_option_id: '310415000000800002',
	customfield_id: '310415000000800003',
	// A credit note that is no draft can be applied.
	is_draft: false,
	// A parent must be of the same type: left alone.
	parent_account_id: { __rl: true, mode: 'id', value: '' },
	custom_fields: {},
};

/** Something that a user could have entered in a field; what is picked is the first of its list. */
export async function sampleOf(books: OpenBooks, field: INodeProperties): Promise<unknown> {
	if (field.name in special) return special[field.name];
	const { type, options = [] } = field;
	if (type === 'resourceLocator') return await firstOfList(books, field);
	if (type === 'fixedCollection') {
		const [{ name, values }] = options as [INodePropertyCollection];
		const row = await samplesOf(books, values);
		return { [name]: field.typeOptions?.multipleValues ? [row] : row };
	}
	if (type === 'options') return field.default;
	if (type === 'boolean') return true;
	if (type === 'number') return 30;
	if (type === 'dateTime') return '2026-06-09T00:00:00.000+02:00';
	return isDecimal(field) ? '12.50' : `Synthetic ${field.name}`;
}

/** Holds any text. */
export const isText = (field: INodeProperties): boolean =>
	field.type === 'string' && !isDecimal(field);

const isDecimal = ({ placeholder = '', name }: INodeProperties): boolean =>
	/^e\.g\. [\d.]+$/.test(placeholder) && name !== 'account_code';

export async function samplesOf(
	books: OpenBooks,
	fields: readonly INodeProperties[],
): Promise<IDataObject> {
	const entries: Array<[string, unknown]> = [];
	for (const field of fields) entries.push([field.name, await sampleOf(books, field)]);
	return Object.fromEntries(entries) as IDataObject;
}

/** The first of each list, read once. */
const picked = new Map<string, Promise<unknown>>();

async function firstOfList(books: OpenBooks, { modes = [] }: INodeProperties) {
	const method = String(modes[0]?.typeOptions?.searchListMethod);
	const first = picked.get(method) ?? firstOf(books, method);
	picked.set(method, first);
	return await first;
}

const lists: Readonly<Record<string, Collection>> = Object.assign(
	{},
	...resources.map((one) => one.lists ?? {}),
	collections,
);

async function firstOf({ zoho }: OpenBooks, method: string) {
	const [, of] = Object.entries(lists).find(([name]) => searchMethod(name) === method) ?? [];
	if (of === undefined) throw new Error(`there is no method ${method}`);
	const [tag] = await zoho.list(collections.reportingTags);
	const inside = of.parent === undefined ? of : within(of, String(tag?.tag_id));
	const [first] = await zoho.list(inside);
	if (first === undefined) throw new Error(`${method} finds nothing`);
	return { __rl: true, mode: 'list', value: String(first[of.id]) };
}
