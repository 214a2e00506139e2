import { createSellingPartner } from '../../../clients/sellingPartner/client';
import { getOrder } from '../../../clients/sellingPartner/api/orders';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { wordsOf } from '../../panel/filters';
import { requiredField, requiredText } from '../../panel/requiredText';
import { simplifyField } from '../../../common/simplifyField';
import { itemsOf } from '../../panel/simplify';
import { includedDataField } from '../../../clients/sellingPartner/orderData';
import { simpleOrder } from '../../../clients/sellingPartner/simple/simpleOrder';

const orderField = requiredField('Order ID', 'orderId', '114-1234567-1234567');

export const get: Operation = {
	description: shownFor('order', ['get'], [orderField, includedDataField, simplifyField]),
	run: perItem(async (ctx, item) => {
		const included = wordsOf(ctx.getNodeParameter('includedData', item, []));
		const id = requiredText(ctx, item, orderField);
		const order = await getOrder(createSellingPartner(ctx), id, included);
		return itemsOf(ctx, item, [order], simpleOrder);
	}),
};
