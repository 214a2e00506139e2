import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import { collections } from '../../../clients/zohoBooks/collections';
import type { Books } from '../../../domain/mapping/books';
import type { MappingSettings } from '../../../domain/mapping/settings';
import { RuleBook } from '../../../domain/rules/ruleBook';

/** Lets sales find the accounts of their items, where the mapping asks for them; items are read once per run. */
export function itemsOfRun(ctx: IExecuteFunctions) {
	const known = new Map<string, Promise<IDataObject[]>>();
	return async (settings: MappingSettings, { organizationId }: Books): Promise<MappingSettings> => {
		if (!settings.revenueFromItems) return settings;
		const items =
			known.get(organizationId) ?? createZohoBooks(ctx, organizationId).list(collections.items);
		known.set(organizationId, items);
		const accounts = itemAccounts(await items, settings.itemOfSku);
		return { ...settings, rules: new RuleBook(settings.rules.rules, accounts) };
	};
}

/** Account ids by SKU in lower case: the items' own SKUs, and those that the SKU map names. */
function itemAccounts(
	items: readonly IDataObject[],
	itemOfSku: MappingSettings['itemOfSku'],
): Map<string, string> {
	const byId = new Map(items.map((item) => [String(item.item_id), accountOf(item)]));
	const own = items.map((item) => [textOf(item.sku).toLowerCase(), accountOf(item)] as const);
	const mapped = [...itemOfSku].map(([sku, id]) => [sku, byId.get(id) ?? ''] as const);
	return new Map([...own, ...mapped].filter(([sku, account]) => sku !== '' && account !== ''));
}

const accountOf = ({ account_id: id }: IDataObject): string => textOf(id);

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
