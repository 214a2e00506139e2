import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { listFields, wantedCount } from '../../../common/listFields';
import { zohoOf } from '../zohoOf';

export const getAll: Operation = {
	description: shownFor('currency', ['getAll'], listFields),
	run: perItem(async (ctx, item) => {
		const currencies = await zohoOf(ctx, item).listCurrencies(wantedCount(ctx, item));
		return currencies.map((json) => ({ json }));
	}),
};
