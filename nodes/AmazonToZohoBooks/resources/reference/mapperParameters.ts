import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { accountGroupIds } from '../../../domain/catalogue/accountGroups';
import { isRecord, readJson } from '../../../domain/exactJson';
import { groupField } from '../../panel/accountFields';

/** An expression with the parameters of a mapper. */
export const accountsOfMapper: INodeProperties = {
	displayName: 'Accounts of the Mapper',
	name: 'accounts',
	type: 'string',
	default: '',
	placeholder: "{{ $('Map to journals').params }}",
	description:
		'An expression with the parameters of your mapper, so that the accounts that you chose there are set up. Empty sets up the default accounts.',
};

const ownNames = [
	'accounts',
	'otherAccounts',
	'rules',
	'policy',
	...accountGroupIds.map(groupField),
];

/**
 * The parameters of a mapper, as an expression gives them: all of them, or its `accounts` alone; an
 * object, or its JSON text. Nothing given: no choices, so that every account has its default name.
 */
export function mapperParameters(ctx: IExecuteFunctions): IDataObject {
	const given: unknown = ctx.getNodeParameter('accounts', 0, '');
	const read = typeof given === 'string' ? readJson(given) : given;
	if (!isRecord(read)) return {};
	const parameters = copied(read);
	return ownNames.some((name) => Object.hasOwn(parameters, name))
		? parameters
		: { accounts: parameters };
}

/** n8n gives another node's parameters as a proxy, whose keys can be listed and read, and no more. */
const copied = (record: Readonly<Record<string, unknown>>): IDataObject =>
	Object.fromEntries(Object.keys(record).map((key) => [key, record[key]])) as IDataObject;
