import { isCategoryId } from '../../catalogue/categoryId';
import type { CategoryId } from '../../catalogue/categories';
import { isRecord, type JsonRecord } from '../../exactJson';
import { wordsFor } from './wordsFor';

/** How many lines of earlier Amazon journals posted a category to an account, by account id. */
export type History = ReadonlyMap<CategoryId, ReadonlyMap<string, number>>;

const ownLine = /\[(?<category>\w+)\]\s*$/;

/** Reads what journals of this package, and of other tools, posted where: by the descriptions of their lines. */
export function historyOf(journals: readonly JsonRecord[]): History {
	const history = new Map<CategoryId, Map<string, number>>();
	for (const { line_items: lines } of journals) {
		for (const line of Array.isArray(lines) ? lines.filter(isRecord) : []) {
			const category = categoryOf(String(line.description ?? ''));
			const account = String(line.account_id ?? '');
			if (!category || account === '') continue;
			const accounts = history.get(category) ?? new Map<string, number>();
			history.set(category, accounts);
			accounts.set(account, (accounts.get(account) ?? 0) + 1);
		}
	}
	return history;
}

function categoryOf(description: string): CategoryId | null {
	const own = ownLine.exec(description)?.groups?.category;
	if (own) return isCategoryId(own) ? own : null;
	return wordsFor(description)?.categories[0] ?? null;
}
