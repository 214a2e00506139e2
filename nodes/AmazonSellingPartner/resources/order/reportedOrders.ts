import type { IExecuteFunctions } from 'n8n-workflow';
import {
	allOrdersReports,
	type OrdersWish,
} from '../../../clients/sellingPartner/allOrders/allOrdersReports';
import { readOrders } from '../../../clients/sellingPartner/allOrders/readOrders';
import type { Order } from '../../../clients/sellingPartner/api/orders';
import { downloadDocument } from '../../../clients/sellingPartner/api/reportDownload';
import { listMarketplaces } from '../../../clients/sellingPartner/api/sellers';
import type { SellingPartner } from '../../../clients/sellingPartner/client';
import { part, textOf } from '../../../clients/sellingPartner/simple/wire';
import { openStored } from '../../../common/openBinary';

/** The orders of Amazon's reports of all orders; of one that changed meanwhile, the newest state. */
export async function reportedOrders(
	ctx: IExecuteFunctions,
	amazon: SellingPartner,
	wish: OrdersWish,
): Promise<Order[]> {
	const stores = wish.marketplaceIds.length > 0 ? wish.marketplaceIds : await ownStores(amazon);
	const orders = new Map<string, Order>();
	const reports = allOrdersReports(amazon, { ...wish, marketplaceIds: stores });
	for await (const { documentId, reportId } of reports) {
		const { file, binary } = await downloadDocument(ctx, amazon, documentId, reportId);
		for (const order of await readOrders(openStored(ctx, binary), file.charset)) {
			orders.set(order.orderId, order);
		}
	}
	return [...orders.values()];
}

/** A report wants its stores named. */
async function ownStores(amazon: SellingPartner): Promise<string[]> {
	const found = await listMarketplaces(amazon);
	return found
		.filter(({ participation }) => part(participation).isParticipating === true)
		.flatMap(({ marketplace }) => textOf(part(marketplace).id) ?? []);
}
