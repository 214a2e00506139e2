import type { IExecuteFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { marketplaces } from '../../domain/marketplaces';

const options: INodePropertyOptions[] = [...marketplaces]
	.sort((left, right) => left.name.localeCompare(right.name))
	.map(({ id, name, country }) => ({ name: `${name} (${country})`, value: id }));

/** A filter for some of Amazon's stores. */
export const marketplacesFilter = (description = 'None means all of them'): INodeProperties => ({
	displayName: 'Marketplaces',
	name: 'marketplaceIds',
	type: 'multiOptions',
	default: [],
	description,
	options,
});

/** The one store that Amazon wants to be named. */
export const marketplaceField: INodeProperties = {
	displayName: 'Marketplace',
	name: 'marketplaceId',
	type: 'options',
	default: 'ATVPDKIKX0DER',
	required: true,
	description: 'The Amazon store; it must be of the region of the credential',
	options,
};

export const chosenMarketplace = (ctx: IExecuteFunctions, item: number): string =>
	String(ctx.getNodeParameter('marketplaceId', item, 'ATVPDKIKX0DER'));
