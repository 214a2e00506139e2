/** A piece of HTML; only `html` makes one, so that no text of others is ever taken for markup. */
export class Markup {
	constructor(readonly text: string) {}
}

type Part = Markup | readonly Markup[] | string | number;

/** A template of HTML: what is put into it is escaped, unless it is markup itself. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
	new Markup(
		pieces.reduce((text, piece, index) => text + markupOf(parts[index - 1] ?? '') + piece),
	);

function markupOf(part: Part): string {
	if (part instanceof Markup) return part.text;
	if (typeof part === 'object') return part.map(({ text }) => text).join('');
	return escaped(String(part));
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

const escaped = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
