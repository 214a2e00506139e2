import { accountWords, misleading, type AccountWords } from './accountWords';

/** Without accents, so that "Publicité" and "publicite" are one. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const known = accountWords.map((entry) => ({ entry, words: entry.words.map(plain) }));

/** The longest word of an entry that a name holds; empty where it holds none. */
export function wordIn(name: string, wanted: AccountWords): string {
	const text = plain(name);
	if (misleading.some((words) => text.includes(words))) return '';
	const words = wanted.words.filter((word) => text.includes(plain(word)));
	return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** What a name speaks of; the longest word that it holds decides. */
export function wordsFor(name: string): AccountWords | null {
	const text = plain(name);
	if (misleading.some((words) => text.includes(words))) return null;
	let best: { entry: AccountWords; length: number } | null = null;
	for (const { entry, words } of known) {
		const length = Math.max(0, ...words.map((word) => (text.includes(word) ? word.length : 0)));
		if (length > (best?.length ?? 0)) best = { entry, length };
	}
	return best?.entry ?? null;
}
