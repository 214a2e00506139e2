import type { AccountGroupId } from '../../domain/catalogue/accountGroups';

/** The method that searches accounts for a group of the panel: `searchSalesAccounts`. */
export const groupSearch = (id: AccountGroupId): string =>
	`search${id.charAt(0).toUpperCase()}${id.slice(1)}Accounts`;
