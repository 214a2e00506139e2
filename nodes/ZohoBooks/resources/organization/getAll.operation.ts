import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { listFields, wantedCount } from '../../../common/listFields';
import { zohoOf } from '../zohoOf';

export const getAll: Operation = {
	description: shownFor('organization', ['getAll'], listFields),
	run: perItem(async (ctx, item) => {
		const organizations = await zohoOf(ctx, item, '').listOrganizations(wantedCount(ctx, item));
		return organizations.map((json) => ({ json }));
	}),
};
