import type { IDataObject, INode } from 'n8n-workflow';
import { groupField } from '../../panel/accountFields';
import type { SuggestedField } from './suggestions';

/**
 * A mapper with the suggested accounts, as the JSON text that n8n's canvas makes a node of when it is
 * pasted. What is only a guess is left to the user.
 */
export function suggestedMapper(
	fields: readonly SuggestedField[],
	{ type, typeVersion, credentials }: INode,
	organizationId: string,
): string {
	const parameters: IDataObject = { organizationId: picked(organizationId, '') };
	const row: IDataObject[] = [];
	for (const { group, categories, suggestions } of fields) {
		const [best] = suggestions;
		if (!best || best.confidence === 'low') continue;
		const account = picked(best.account.accountId, best.account.accountName);
		if (group) parameters[groupField(group)] = account;
		else for (const category of categories) row.push({ category, account });
	}
	if (row.length > 0) parameters.otherAccounts = { row };
	const node = {
		parameters,
		type,
		typeVersion,
		position: [0, 0],
		name: 'Map to journals',
		credentials,
	};
	return JSON.stringify({ nodes: [node], connections: {} });
}

const picked = (value: string, name: string): IDataObject => ({
	__rl: true,
	mode: 'list',
	value,
	...(name === '' ? {} : { cachedResultName: name }),
});
