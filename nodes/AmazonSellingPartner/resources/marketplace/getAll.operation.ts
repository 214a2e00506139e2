import type { IDataObject } from 'n8n-workflow';
import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { listMarketplaces } from '../../../clients/sellingPartner/api/sellers';
import { listFields, wantedCount } from '../../../common/listFields';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { simplifyField } from '../../../common/simplifyField';
import { itemsOf } from '../../panel/simplify';
import { part, textOf } from '../../../clients/sellingPartner/simple/wire';

export const getAll: Operation = {
	description: shownFor('marketplace', ['getAll'], [...listFields, simplifyField]),
	run: perItem(async (ctx, item) => {
		const found = await listMarketplaces(createSellingPartner(ctx));
		return itemsOf(ctx, item, found.slice(0, wantedCount(ctx, item)), simpleMarketplace);
	}),
};

function simpleMarketplace({ marketplace, participation, storeName }: IDataObject): IDataObject {
	const { id, name, countryCode, defaultCurrencyCode, domainName } = part(marketplace);
	return {
		marketplaceId: textOf(id),
		name: textOf(name),
		country: textOf(countryCode),
		currency: textOf(defaultCurrencyCode),
		domain: textOf(domainName),
		storeName: textOf(storeName),
		isParticipating: part(participation).isParticipating === true,
		hasSuspendedListings: part(participation).hasSuspendedListings === true,
	};
}
