import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isCategoryId } from '../../domain/catalogue/categoryId';
import type { AccountChoice, AccountChoices } from '../../domain/ledger/chartOfAccounts';
import type { MappingSettings } from '../../domain/mapping/settings';
import type { ReleasedDifferences } from '../../domain/policies/releasedDifference';

export function mappingSettings(ctx: IExecuteFunctions, item: number): MappingSettings {
	const text = (name: string) => String(ctx.getNodeParameter(name, item, '')).trim();
	const source = text('exchangeRateSource');
	return {
		policy: 'settlement',
		accounts: accountChoices(ctx.getNodeParameter('accounts', item, {}) as IDataObject),
		timeZone: text('timeZone'),
		marketplaces: words(ctx, item, 'marketplaces'),
		currencies: words(ctx, item, 'currencies').map((code) => code.toUpperCase()),
		exchangeRateSource: source === 'zoho' || source === 'fixed' ? source : 'amazon',
		fixedRate: text('fixedRate'),
		onUncategorized: text('onUncategorized') === 'block' ? 'block' : 'suspense',
		releasedDifferences: releasedDifferences(ctx, item),
		asOf: Date.now(),
		journalStatus: text('journalStatus') === 'published' ? 'published' : 'draft',
	};
}

function words(ctx: IExecuteFunctions, item: number, name: string): string[] {
	const value = ctx.getNodeParameter(name, item, []);
	const list = Array.isArray(value) ? value : [value];
	return list.map((entry) => String(entry ?? '').trim()).filter((entry) => entry !== '');
}

function releasedDifferences(ctx: IExecuteFunctions, item: number): ReleasedDifferences {
	const rows = ctx.getNodeParameter('releasedDifferences.released', item, []) as IDataObject[];
	return new Map(
		rows.map(({ settlementId, difference }) => [
			String(settlementId ?? '').trim(),
			String(difference ?? '').trim(),
		]),
	);
}

/** Reads the account pickers; an empty one leaves its category to the default name. */
export function accountChoices(accounts: IDataObject): AccountChoices {
	const choices: Array<[string, AccountChoice]> = [];
	for (const [category, picked] of Object.entries(accounts)) {
		const choice = accountChoice(picked);
		if (isCategoryId(category) && choice) choices.push([category, choice]);
	}
	return Object.fromEntries(choices);
}

function accountChoice(picked: unknown): AccountChoice | null {
	const { mode, value } = isRecord(picked) ? picked : { mode: 'name', value: picked };
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	if (text === '') return null;
	return { by: mode === 'name' ? 'name' : mode === 'code' ? 'code' : 'id', value: text };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
