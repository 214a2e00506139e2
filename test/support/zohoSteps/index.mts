import { bankFeed, journals } from './ledger.mts';
import { masterData, withoutMasterData } from './masterData.mts';
import { purchases, withoutPurchases } from './purchases.mts';
import { sales, withoutSales } from './sales.mts';
import type { Step } from './step.mts';

/** Every operation of the Zoho Books node, one after the other; what is made first, is taken back in the end. */
export const steps: readonly Step[] = [
	...masterData,
	...sales,
	...purchases,
	...journals,
	...bankFeed,
	...withoutSales,
	...withoutPurchases,
	...withoutMasterData,
];

/** Parameters with the ids of accounts, which steps name. */
export const withAccounts = (
	parameters: Step['parameters'],
	idOf: (name: string) => string,
): Step['parameters'] =>
	JSON.parse(
		JSON.stringify(parameters).replace(/ACCOUNT\((?<name>[^)]+)\)/g, (_all, name: string) =>
			idOf(name),
		),
	) as Step['parameters'];
