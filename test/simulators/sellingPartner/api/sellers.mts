import { participations } from '../marketplaces.mts';
import type { ApiTable } from '../operation.mts';
import type { World } from '../world.mts';

/** Sellers API v1; rules from the official model sellers.json. */
export const sellers = ({ region }: World): ApiTable => ({
	getMarketplaceParticipations: {
		method: 'GET',
		path: '/sellers/v1/marketplaceParticipations',
		rate: 0.016,
		burst: 15,
		answer: () => participations(region),
	},
});
