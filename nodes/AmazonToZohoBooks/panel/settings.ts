import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { accountGroupIds } from '../../domain/catalogue/accountGroups';
import { isRecord, type JsonRecord } from '../../domain/exactJson';
import type { MappingSettings } from '../../domain/mapping/settings';
import type { PolicyName } from '../../domain/policies/booking';
import { RuleBook } from '../../domain/rules/ruleBook';
import { accountChoices } from './accountChoices';
import { groupField } from './accountFields';
import { readRules } from './rules/readRules';
import { readSkuMap } from './rules/readSkuMap';
import { settlementChoices } from './settlementChoices';

/** The settings of this mapper, or of another one, whose parameters are given. */
export function mappingSettings(
	ctx: IExecuteFunctions,
	item: number,
	other?: JsonRecord,
): MappingSettings {
	const option = optionReader(ctx, item, other);
	const read = parameterReader(ctx, item, other);
	const text = (name: string) => textOf(option(name));
	const source = text('exchangeRateSource');
	return {
		...settlementChoices(option),
		policy: other ? policyIn(other.policy) : policyOf(ctx, item),
		accounts: accountChoices(accountParameters(read)),
		rules: new RuleBook(readRules(read('rules', {}))),
		itemOfSku: readSkuMap(read('skuMap', {}), option('skuMapRows')),
		revenueFromItems: option('revenueFromItems') === true,
		taxReturn: {
			vatTreatment: text('vatTreatment'),
			includeInVatReturn: option('includeInVatReturn') === true,
			isBasAdjustment: option('isBasAdjustment') === true,
		},
		timeZone: text('timeZone'),
		marketplaces: words(option('marketplaces')),
		currencies: words(option('currencies')).map((code) => code.toUpperCase()),
		exchangeRateSource: source === 'zoho' || source === 'fixed' ? source : 'amazon',
		fixedRate: text('fixedRate'),
		referenceRate: referenceRateOf(text('referenceRate'), text('referenceRateValue')),
		onUncategorized: text('onUncategorized') === 'block' ? 'block' : 'suspense',
		onContentChanged: text('onContentChanged') === 'reverse' ? 'reverse' : 'block',
		onLocked: text('onLocked') === 'nextOpenDay' ? 'nextOpenDay' : 'block',
		asOf: Date.parse(text('asOf')) || Date.now(),
		journalStatus: text('journalStatus') === 'published' ? 'published' : 'draft',
	};
}

/** When Amazon's money enters the books. */
export function policyOf(ctx: IExecuteFunctions, item: number): PolicyName {
	return policyIn(ctx.getNodeParameter('policy', item, 'settlement'));
}

function policyIn(policy: unknown): PolicyName {
	return policy === 'accrual' || policy === 'released' || policy === 'perOrder'
		? policy
		: 'settlement';
}

/** Reads a parameter from the options, or where none is set there, from beside them. */
export function optionReader(
	ctx: IExecuteFunctions,
	item: number,
	other?: JsonRecord,
): (name: string) => unknown {
	const read = parameterReader(ctx, item, other);
	const options = read('options', {});
	const chosen = isRecord(options) ? options : {};
	return (name) => chosen[name] ?? read(name, '');
}

function accountParameters(read: ReturnType<typeof parameterReader>): IDataObject {
	const names = ['accounts', ...accountGroupIds.map(groupField), 'otherAccounts'];
	return Object.fromEntries(names.map((name) => [name, read(name, {})])) as IDataObject;
}

/** Parameters of this node; or of another mapper, where an expression names them, as for a preview beside it. */
function parameterReader(ctx: IExecuteFunctions, item: number, given?: JsonRecord) {
	const other: unknown = given ?? ctx.getNodeParameter('settingsOf', item, '');
	return (name: string, unset: IDataObject | string): unknown =>
		isRecord(other) ? (other[name] ?? unset) : ctx.getNodeParameter(name, item, unset);
}

/** The words of a list, or of one text with commas, as expressions give them. */
export function words(value: unknown): string[] {
	const list: unknown[] = Array.isArray(value) ? value : textOf(value).split(',');
	return list.map(textOf).filter((entry) => entry !== '');
}

const referenceRateOf = (source: string, value: string): MappingSettings['referenceRate'] =>
	source === 'zoho' || source === 'fixed' ? { source, value } : null;

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
