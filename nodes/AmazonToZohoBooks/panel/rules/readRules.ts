import { isCategoryId } from '../../../domain/catalogue/categoryId';
import { isRecord, readJson, type JsonRecord } from '../../../domain/exactJson';
import type { ReportingTag } from '../../../domain/ledger/appliedRule';
import type { Rule, RuleConditions, RuleResult } from '../../../domain/rules/rule';
import { accountChoice } from '../accountChoices';
import { anyKind, unchangedAccount } from './rulesField';

const nameLimit = 40;

/** The rules of the panel: its rows, or a list of such rows, or the JSON text of either, as expressions give them. */
export function readRules(given: unknown): Rule[] {
	const names = new Set<string>();
	return rowsIn(given, 'rule').map((row, index) => ({
		name: uniqueName(textOf(row.name), index, names),
		when: conditionsOf(row),
		then: resultOf(row),
	}));
}

/** The rows of a collection by their key, of a list, or of the JSON text of either. */
export function rowsIn(given: unknown, key: string): JsonRecord[] {
	const read = typeof given === 'string' ? readJson(given) : given;
	const rows = isRecord(read) ? read[key] : read;
	return Array.isArray(rows) ? rows.filter(isRecord) : [];
}

/** Two rules of one name cannot be told apart in the journal; brackets end a line's description. */
function uniqueName(given: string, index: number, names: Set<string>): string {
	const plain = given
		.replace(/[[\]·,\s]+/g, ' ')
		.trim()
		.slice(0, nameLimit);
	const name = plain === '' ? `Rule ${index + 1}` : plain;
	const unique = names.has(name) ? `${name} (${index + 1})` : name;
	names.add(unique);
	return unique;
}

const conditionsOf = (row: JsonRecord): RuleConditions => ({
	categories: listOf(row.categories)
		.filter((id) => id !== anyKind)
		.filter(isCategoryId),
	paths: listOf(row.path),
	transactionTypes: listOf(row.transactionType),
	marketplaces: listOf(row.marketplaces),
	fulfilment: oneOf(row.fulfilment, ['AFN', 'MFN'] as const),
	skus: listOf(row.sku),
	taxTreatment: oneOf(row.taxTreatment, ['own', 'withheld', 'none'] as const),
});

function resultOf(row: JsonRecord): RuleResult {
	const account = accountChoice(row.account);
	const category = textOf(row.treatAs);
	return {
		category: isCategoryId(category) ? category : null,
		account: account?.value === unchangedAccount ? null : account,
		taxId: pickedId(row.tax),
		locationId: pickedId(row.location),
		tags: tagsIn(pickedId(row.reportingTag)),
		contactId: pickedId(row.contact),
		description: textOf(row.description).replace(/[[\]·]+/g, ' '),
		reverseChargeVatId: pickedId(row.reverseChargeVat),
		acquisitionVatId: pickedId(row.acquisitionVat),
	};
}

/** The id that was picked, or typed; the text of an expression. */
export const pickedId = (picked: unknown): string =>
	textOf(isRecord(picked) ? picked.value : picked);

function tagsIn(text: string): ReportingTag[] {
	const pairs = text.split(',').map((pair) => pair.split(':'));
	return pairs.flatMap(([tag = '', option = '']) =>
		tag.trim() !== '' && option.trim() !== ''
			? [{ tagId: tag.trim(), optionId: option.trim() }]
			: [],
	);
}

const oneOf = <T extends string>(given: unknown, allowed: readonly T[]): T | '' =>
	allowed.find((one) => one === given) ?? '';

function listOf(value: unknown): string[] {
	const list: unknown[] = Array.isArray(value) ? value : textOf(value).split(',');
	return list.map(textOf).filter((entry) => entry !== '');
}

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
