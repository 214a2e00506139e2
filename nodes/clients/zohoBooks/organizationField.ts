import type { IExecuteFunctions, ILoadOptionsFunctions, INodeProperties } from 'n8n-workflow';
import { isRecord } from '../../domain/exactJson';
import { Refusal } from '../../domain/refusal';

/** The organization that a node works in; with none chosen, the credential's, or the only one. */
export const organizationField: INodeProperties = {
	displayName: 'Organization',
	name: 'organizationId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description:
		'The Zoho Books organization. With none chosen, the one named in the credential, or the only one you have.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Your only organization, or the one of the credential',
			typeOptions: { searchListMethod: 'searchOrganizations', searchable: true },
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 10234695' },
	],
};

/** The organization chosen in the panel; empty where none is. */
export const chosenOrganization = (ctx: IExecuteFunctions, item: number): string =>
	String(ctx.getNodeParameter('organizationId', item, '', { extractValue: true }) ?? '').trim();

/**
 * The organization that a list in the panel is read from; empty where none is chosen. The editor sends
 * expressions resolved; one that it cannot resolve yet comes without a value.
 */
export function organizationForPicking(ctx: ILoadOptionsFunctions): string {
	const sent: unknown = ctx.getCurrentNodeParameter('organizationId');
	if (sent === undefined) return '';
	const value = isRecord(sent) ? sent.value : sent;
	if (typeof value === 'number') return String(value);
	if (typeof value === 'string' && !value.startsWith('=')) return value.trim();
	throw new Refusal(
		'noOrganization',
		'The organization of this node is an expression that has no value yet. Choose the organization from the list, or run the nodes before this one first.',
		'Choose the organization from the list, or run the nodes before this one first.',
	);
}
