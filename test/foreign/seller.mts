import {
	type SellingPartnerSimulator,
	type StoryEvent,
	startSellingPartner,
	virtualClock,
} from '../simulators/sellingPartner/index.mts';

export const ORDER = '111-0000001-0000001';
export const US = 'ATVPDKIKX0DER';
export const START = '2026-05-01T00:00:00Z';

/** Synthetic: one order, paid out and reported. */
const story: StoryEvent[] = [
	{ kind: 'settlements', from: START },
	{
		kind: 'order',
		id: ORDER,
		at: '2026-05-02T10:00:00Z',
		items: [{ sku: 'SKU-1', quantity: 2, charges: { principal: '40.00', commission: '-6.00' } }],
	},
];

export async function startSeller(): Promise<SellingPartnerSimulator> {
	const clock = virtualClock('2026-05-20T00:00:00Z');
	const amazon = await startSellingPartner({ now: clock.now, speed: 1e6 });
	amazon.tell(...story);
	amazon.addProducts([
		{
			sku: 'SKU-1',
			asin: 'B000000001',
			fnSku: 'X000000001',
			title: 'Synthetic mug',
			marketplaceIds: [US],
			price: { amount: '20.00', currencyCode: 'USD' },
			created: Date.parse(START),
			updated: Date.parse(START),
			quantity: 7,
			isBuyable: true,
		},
	]);
	return amazon;
}
