import type { IDataObject } from 'n8n-workflow';
import { settlementCategories } from '../../../domain/catalogue/categoryId';
import type { CategoryId } from '../../../domain/catalogue/categories';
import { isRecord } from '../../../domain/exactJson';
import type { Need } from '../../../domain/ledger/wantedAccounts';
import type { Rule } from '../../../domain/rules/rule';
import { readRules } from '../../panel/rules/readRules';

/** All that a mapper with these parameters may post to: its kinds of charge, and the accounts of its rules. */
export function needsOfMapper(parameters: IDataObject): Need[] {
	const categories = [...settlementCategories, ...byOption(parameters)];
	return [
		...categories.map((category) => ({ category, chosen: null })),
		...readRules(parameters.rules).flatMap(needOf),
	];
}

/** Categories that only other policies, or options, post to. */
function byOption(parameters: IDataObject): CategoryId[] {
	const options = isRecord(parameters.options) ? parameters.options : {};
	const text = (name: string) => String(options[name] ?? parameters[name] ?? '');
	const { policy } = parameters;
	const isAccrued = policy !== 'perOrder' && text('monthEndAccrual') !== 'false';
	const wanted: Array<[boolean, CategoryId[]]> = [
		[isAccrued, ['deferredBalance']],
		[policy === 'perOrder', ['orderReceivable']],
		[/bill/i.test(text('feesFrom')), ['feeBills']],
		[/zoho|fixed/.test(text('referenceRate')), ['conversionFees']],
		[text('costOfGoods') === 'true', ['costOfGoodsSold', 'inventoryAsset']],
	];
	return wanted.flatMap(([isWanted, categories]) => (isWanted ? categories : []));
}

/** An account that a rule names is created with the type of the first kind of charge that the rule is for. */
function needOf({ when, then }: Rule): Need[] {
	const category = then.category ?? when.categories[0] ?? 'productSales';
	return then.account ? [{ category, chosen: then.account }] : [];
}
