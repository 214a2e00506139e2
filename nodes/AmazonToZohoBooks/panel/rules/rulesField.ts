import type { INodeProperties } from 'n8n-workflow';
import { accountPicker, kindChoices } from '../accountFields';
import { conditionFields } from './conditionFields';
import { resultFields } from './resultFields';

/** The choice of a rule that leaves the account as it is; a value, because n8n wants one. */
export const unchangedAccount = 'unchanged';

/** The choice of a rule for charges of every kind. */
export const anyKind = 'any';

const name: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Books',
	description: 'Stands in the journal lines that this rule makes',
};

const kinds: INodeProperties = {
	displayName: 'Only for Kinds of Charge',
	name: 'categories',
	type: 'multiOptions',
	required: true,
	default: [],
	options: [
		{
			name: '(Any Kind)',
			value: anyKind,
		},
		...kindChoices,
	],
};

const account = accountPicker(
	{
		displayName: 'Post to Account',
		required: true,
		default: {
			mode: 'list',
			value: unchangedAccount,
			cachedResultName: '(Account as Before)',
		},
		description: 'A name may contain {marketplace} and {currency}',
	},
	'Choose an account',
	'searchRuleAccounts',
);

/** In the alphabet's order, as n8n's panels are: name, conditions, results. */
const byTitle = (left: INodeProperties, right: INodeProperties): number =>
	left.displayName.localeCompare(right.displayName);

/** Rules of the user's own: first match wins, before the accounts by kind of charge. */
export const rulesField: INodeProperties = {
	displayName: 'Rules',
	name: 'rules',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		multipleValueButtonText: 'Add Rule',
		sortable: true,
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add Condition or Result',
	},
	default: {},
	placeholder: 'Add Rule',
	description:
		'Charges that post otherwise than the accounts above say, for example the sales of some SKUs. The first rule that matches wins; drag to sort.',
	options: [
		{
			displayName: 'Rule',
			name: 'rule',
			values: [name, kinds, account, ...conditionFields, ...resultFields].sort(byTitle),
		},
	],
};
