import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { listSubscriptions } from '../../../clients/sellingPartner/api/subscriptions';
import { firstOf } from '../../../clients/sellingPartner/http/paging';
import { listFields, wantedCount } from '../../../common/listFields';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { requiredText } from '../../panel/requiredText';
import { notificationField } from './notificationField';

export const getAll: Operation = {
	description: shownFor('subscription', ['getAll'], [notificationField, ...listFields]),
	run: perItem(async (ctx, item) => {
		const type = requiredText(ctx, item, notificationField);
		const found = listSubscriptions(createSellingPartner(ctx), type);
		return (await firstOf(found, wantedCount(ctx, item))).map((json) => ({ json }));
	}),
};
