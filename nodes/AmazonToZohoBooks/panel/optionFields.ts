import type { INodeProperties } from 'n8n-workflow';
import { dateByField } from './dateByField';
import { dayFields } from './dayFields';
import { currenciesField, marketplaceIfNoneField, marketplacesField } from './filterFields';
import { feesContainTaxField } from './feesContainTaxField';
import { feesFromField } from './feesFromField';
import { onContentChangedField } from './onContentChangedField';
import { onLockedField } from './onLockedField';
import { ofSettlements } from './policyField';
import { rateFields } from './rateFields';
import { releasedDifferencesField } from './releasedDifferencesField';
import { revenueFromItemsField, skuMapRowsField } from './rules/skuMapFields';
import { taxReturnFieldList } from './rules/taxReturnFields';
import { splitByTaxTreatmentField } from './splitByTaxTreatmentField';
import { timeZoneField } from './timeZoneField';
import { titleCase } from './titleCase';

const onUncategorized: INodeProperties = {
	displayName: 'Unrecognised Charges',
	name: 'onUncategorized',
	type: 'options',
	default: 'suspense',
	description: 'What happens to a charge that this version does not recognise',
	options: [
		{
			name: 'Block the Settlement',
			value: 'block',
			description: 'Post nothing of it, and say which charge it was',
		},
		{
			name: 'Post to the Suspense Account',
			value: 'suspense',
			description: 'Post the settlement, and name the charge in the result',
		},
	],
};

const asOf: INodeProperties = {
	displayName: 'Date That Counts as Today',
	name: 'asOf',
	type: 'dateTime',
	default: '',
	description: 'For trying out how things will be later. Empty takes the clock.',
};

const createMissingAccounts: INodeProperties = {
	displayName: 'Create Missing Accounts',
	name: 'createMissingAccounts',
	type: 'boolean',
	default: false,
	description:
		'Whether to create accounts in Zoho Books that are named here and do not exist yet. A preview never creates any.',
};

const binaryPropertyName: INodeProperties = {
	displayName: 'Settlement File Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	description: 'The name of the input binary field that holds the settlement report',
};

/** What most users leave as it is. */
export const optionFields: readonly INodeProperties[] = [
	createMissingAccounts,
	currenciesField,
	asOf,
	...rateFields,
	ofSettlements(feesContainTaxField),
	feesFromField,
	ofSettlements(dateByField),
	ofSettlements(onContentChangedField),
	onLockedField,
	ofSettlements(splitByTaxTreatmentField),
	marketplaceIfNoneField,
	marketplacesField,
	ofSettlements(releasedDifferencesField),
	ofSettlements(binaryPropertyName),
	timeZoneField,
	onUncategorized,
	revenueFromItemsField,
	skuMapRowsField,
	...taxReturnFieldList,
	...dayFields,
].sort((left, right) => left.displayName.localeCompare(right.displayName));

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [...optionFields],
};

/** The same parameters outside the options, where workflows and programs may set them. */
const hiddenTwins = optionFields.map(({ name, default: unset }): INodeProperties => ({
	displayName: titleCase(name),
	name,
	type: 'hidden',
	default: unset,
}));

/** Options as the panel shows them, and as they may stand beside them. */
export const allOptions: readonly INodeProperties[] = [options, ...hiddenTwins];
