import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { deleteDestination } from '../../../clients/sellingPartner/api/destinations';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { requiredField, requiredText } from '../../panel/requiredText';

const idField = requiredField(
	'Destination ID',
	'destinationId',
	'3acafc7e-121b-1329-8ae8-1571be663aa2',
);

export const remove: Operation = {
	description: shownFor('destination', ['delete'], [idField]),
	run: perItem(async (ctx, item) => {
		const destinationId = requiredText(ctx, item, idField);
		await deleteDestination(createSellingPartner(ctx), destinationId);
		return [{ json: { destinationId, deleted: true } }];
	}),
};
