// Widths of Helvetica from the space on, in thousandths of its size (Adobe Font Metrics, core 14 fonts).
// prettier-ignore
const widths = [
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Bold letters are a little wider; digits are not. */
const boldFactor = 1.06;

export function widthOf(text: string, size: number, isBold = false): number {
	const sum = [...text].reduce((total, one) => total + (widths[one.charCodeAt(0) - 32] ?? 556), 0);
	return (sum / 1000) * size * (isBold && /[^\d.,-]/.test(text) ? boldFactor : 1);
}

/** Characters of Windows-1252 beyond Latin-1. */
const special: Readonly<Record<string, number>> = {
	'€': 0x80,
	'…': 0x85,
	'‘': 0x91,
	'’': 0x92,
	'“': 0x93,
	'”': 0x94,
	'•': 0x95,
	'–': 0x96,
	'—': 0x97,
};

/** A string of a PDF file, in Windows-1252; what that does not have becomes a question mark. */
export function pdfString(text: string): string {
	const codes = [...text].map((one) => special[one] ?? codeOf(one));
	return `(${codes
		.map((code) => String.fromCharCode(code))
		.join('')
		.replace(/[\\()]/g, '\\$&')})`;
}

function codeOf(character: string): number {
	const code = character.codePointAt(0) ?? 63;
	const isPlain = (code >= 32 && code < 127) || (code >= 160 && code <= 255);
	return isPlain ? code : code === 9 || code === 10 ? 32 : 63;
}

/** A text in lines of at most that width; a word that is longer is cut. */
export function wrapped(text: string, width: number, size: number, isBold = false): string[] {
	const lines: string[] = [''];
	for (const word of text.split(/\s+/).flatMap((one) => cut(one, width, size, isBold))) {
		const last = lines.at(-1) ?? '';
		const longer = last === '' ? word : `${last} ${word}`;
		if (widthOf(longer, size, isBold) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

function cut(word: string, width: number, size: number, isBold: boolean): string[] {
	if (widthOf(word, size, isBold) <= width || word.length < 2) return [word];
	let end = word.length - 1;
	while (end > 1 && widthOf(word.slice(0, end), size, isBold) > width) end--;
	return [word.slice(0, end), ...cut(word.slice(end), width, size, isBold)];
}
