import type { INodeProperties } from 'n8n-workflow';
import { marketplaces } from '../../domain/marketplaces';

const names = marketplaces.map(({ name }) => name).sort((left, right) => left.localeCompare(right));
const codes = [...new Set(marketplaces.map(({ currency }) => currency))].sort();

const choices = (values: readonly string[]) => values.map((value) => ({ name: value, value }));

/** Every marketplace, by Amazon's name for it. */
export const marketplaceChoices = choices(names);

/** Records of other marketplaces are skipped; also what `{marketplace}` stands for in account names. */
export const marketplacesField: INodeProperties = {
	displayName: 'Marketplaces',
	name: 'marketplaces',
	type: 'multiOptions',
	default: [],
	description:
		'Only these marketplaces; with none chosen, all. Settlements of others are reported as skipped.',
	options: marketplaceChoices,
};

/** Records in other currencies are skipped; also what `{currency}` stands for in account names. */
export const currenciesField: INodeProperties = {
	displayName: 'Currencies',
	name: 'currencies',
	type: 'multiOptions',
	default: [],
	description:
		'Only these currencies; with none chosen, all. Settlements in others are reported as skipped.',
	options: choices(codes),
};

/** What `{marketplace}` in an account name stands for where a settlement names none, or several. */
export const marketplaceIfNoneField: INodeProperties = {
	displayName: 'Marketplace If None Is Named',
	name: 'marketplaceIfNone',
	type: 'string',
	default: '',
	placeholder: 'e.g. Amazon.ca',
	description:
		'What {marketplace} in an account name stands for where a settlement names no marketplace, or several',
};
