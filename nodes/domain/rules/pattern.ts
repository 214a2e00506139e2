/** Tells whether a text is one of the names of a rule; case does not count. */
export type Pattern = (text: string) => boolean;

/** Names in which `*` stands for any text; with none of them, every text matches. */
export function patternOf(names: readonly string[]): Pattern {
	if (names.length === 0) return () => true;
	const alternatives = names.map((name) => name.split('*').map(escaped).join('.*'));
	const pattern = new RegExp(`^(?:${alternatives.join('|')})$`, 'is');
	return (text) => pattern.test(text);
}

const escaped = (text: string): string => text.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
