import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { collections } from '../../../clients/zohoBooks/collections';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { ZohoBooks } from '../../../clients/zohoBooks/zohoBooks';
import type { Operation } from '../../../common/operation';
import { failedOrThrow, once } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { alignSkus as aligned, type SkuRow } from '../../../domain/reference/alignSkus';
import { itemOf, readListings } from '../../../domain/reference/listings';
import { Refusal } from '../../../domain/refusal';
import { accountChoice } from '../../panel/accountChoices';
import { readSkuMap } from '../../panel/rules/readSkuMap';
import { skuMapField } from '../../panel/rules/skuMapFields';
import { ItemMaker } from './createItem';
import { createMissingItems, itemAccount } from './skuFields';
import { skuLine } from './skuLine';

/** All items together are the listings; one item comes out for each SKU of either side. */
const run = once(async (ctx) => {
	const zoho = createZohoBooks(ctx, chosenOrganization(ctx, 0));
	const rows = await alignedRows(ctx, zoho);
	const wants = ctx.getNodeParameter('createMissingItems', 0, false) === true;
	const maker = new ItemMaker(zoho, rows, await accountId(ctx, zoho));
	const items: INodeExecutionData[] = [];
	for (const row of rows) items.push(await shown(ctx, row, wants ? maker : null));
	return items;
});

async function alignedRows(ctx: IExecuteFunctions, zoho: ZohoBooks): Promise<SkuRow[]> {
	const given = ctx.getInputData().map(({ json }) => json);
	const listings = readListings(given);
	if (listings.length === 0 && given.some((json) => Object.keys(json).length > 0))
		throw noListing();
	const items = await zoho.list(collections.items, { filter_by: 'Status.All' });
	return aligned(listings, items.map(itemOf), readSkuMap(ctx.getNodeParameter('skuMap', 0, {})));
}

/** One item that cannot be created does not stop the others. */
async function shown(ctx: IExecuteFunctions, row: SkuRow, maker: ItemMaker | null) {
	try {
		const isMade = row.state === 'missing' && maker !== null;
		const made = isMade ? await maker.make(row) : null;
		return { json: skuLine(row, made) as IDataObject, pairedItem: 0 };
	} catch (error) {
		return failedOrThrow(ctx, error, 0);
	}
}

async function accountId(ctx: IExecuteFunctions, zoho: ZohoBooks): Promise<string> {
	const choice = accountChoice(ctx.getNodeParameter('itemAccount', 0, ''));
	if (!choice || choice.by === 'id') return choice?.value ?? '';
	const key = choice.by === 'name' ? 'account_name' : 'account_code';
	const wanted = choice.value.toLowerCase();
	const found = (await zoho.listAccounts()).find(
		(one) => String(one[key]).toLowerCase() === wanted,
	);
	if (found) return found.account_id;
	throw new Refusal(
		'missingAccount',
		`The account "${choice.value}" does not exist in Zoho Books.`,
		'Choose another sales account.',
		{ account: choice.value },
	);
}

const noListing = (): Refusal =>
	new Refusal(
		'invalidPayload',
		'None of the items is a listing of Amazon: they have no SKU.',
		'Connect the output of Amazon Selling Partner, Listing: Get Many, with Simplify on.',
	);

export const alignSkus: Operation = {
	description: shownFor('reference', ['alignSkus'], [createMissingItems, itemAccount, skuMapField]),
	run,
};
