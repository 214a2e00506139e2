import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { listDestinations } from '../../../clients/sellingPartner/api/destinations';
import { listFields, wantedCount } from '../../../common/listFields';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';

export const getAll: Operation = {
	description: shownFor('destination', ['getAll'], listFields),
	run: perItem(async (ctx, item) => {
		const found = await listDestinations(createSellingPartner(ctx));
		return found.slice(0, wantedCount(ctx, item)).map((json) => ({ json }));
	}),
};
