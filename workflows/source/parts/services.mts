import { categories, type CategoryId } from '../../../nodes/domain/catalogue/categories.ts';
import {
	dailyCategories,
	settlementCategories,
} from '../../../nodes/domain/catalogue/categoryId.ts';
import type { NodeContent, Parameters } from './workflow.mts';

type Position = NodeContent['position'];

const packageName = 'n8n-nodes-amazon-zoho-books';

/** Wired by n8n when exactly one credential has this name. */
const amazonCredential = {
	amazonSellingPartnerOAuth2Api: { id: null, name: 'Amazon Selling Partner account' },
};

const zohoCredential = {
	zohoBooksOAuth2Api: { id: null, name: 'Zoho Books account' },
};

/** One bad record does not stop the others: it leaves by the error output. */
export const goesOn = { onError: 'continueErrorOutput' } as const;

const service =
	(name: string, credentials: object) => (position: Position, parameters: Parameters) =>
		({
			type: `${packageName}.${name}`,
			typeVersion: 1,
			position,
			credentials,
			parameters,
		}) satisfies NodeContent;

export const amazonTrigger = service('amazonSellingPartnerTrigger', amazonCredential);
export const amazon = service('amazonSellingPartner', amazonCredential);
export const zohoBooks = service('zohoBooks', zohoCredential);
export const mapper = service('amazonToZohoBooks', zohoCredential);

/** The file of one report; code of its id. */
export const downloadReport = (reportId = '$json.reportId') => ({
	resource: 'report',
	operation: 'download',
	reportId: { __rl: true, mode: 'id', value: `={{ ${reportId} }}` },
});

/** Every account by the name that the catalogue proposes. */
const byDefaultName = (ids: readonly CategoryId[]) =>
	Object.fromEntries(
		ids.map((id) => [id, { __rl: true, mode: 'name', value: categories[id].defaultAccount }]),
	);

export const defaultAccounts = byDefaultName(settlementCategories);
export const defaultDailyAccounts = byDefaultName(dailyCategories);
export const defaultOrderAccounts = byDefaultName([...settlementCategories, 'orderReceivable']);
