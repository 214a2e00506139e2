/** The character a file writes before the decimals. */
export type DecimalMark = '.' | ',';

/** Thousands in groups of three; the separator is the second capture. */
const inThrees = (group: string): string => `[1-9]\\d{0,2}([${group} '])\\d{3}(?:\\2\\d{3})*`;
/** India's groups: `1,23,456`. */
const inLakhs = '[1-9]\\d?(?:,\\d{2})+,\\d{3}';

const bodies: Readonly<Record<DecimalMark, RegExp>> = {
	'.': new RegExp(`^(${inThrees(',')}|${inLakhs}|\\d*)(?:\\.(\\d+))?$`),
	',': new RegExp(`^(${inThrees('.')}|\\d*)(?:,(\\d+))?$`),
};

const signed = /^(?:\((.+)\)|([-+]?) ?(.+?) ?(-?))$/;

/**
 * Whole minor units of an amount as sellers' reports write it (`-5.00`, `(55,00)`, `1.234,56-`);
 * null where the text is impossible under that decimal mark. No float is involved.
 */
export function parseAmount(text: string, mark: DecimalMark, decimals: number): bigint | null {
	const plain = plainMinor(text, mark === '.' ? 46 : 44, decimals);
	return plain === null ? decoratedMinor(text, mark, decimals) : BigInt(plain);
}

/** `-123.45` as a safe integer; null sends the text to the slow path. */
function plainMinor(text: string, markCode: number, decimals: number): number | null {
	const negative = text.charCodeAt(0) === 45;
	const start = negative ? 1 : 0;
	if (text.length > 12 || text.length === start) return null;
	let value = 0;
	let fraction = -1;
	for (let index = start; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code >= 48 && code <= 57) {
			value = value * 10 + code - 48;
			if (fraction >= 0) fraction++;
		} else if (code === markCode && fraction < 0 && index > start) fraction = 0;
		else return null;
	}
	if (fraction === 0 || fraction > decimals) return null;
	for (let missing = decimals - Math.max(fraction, 0); missing > 0; missing--) value *= 10;
	return negative ? -value : value;
}

function decoratedMinor(text: string, mark: DecimalMark, decimals: number): bigint | null {
	const [, inBrackets, before, unsigned = '', after] = signed.exec(normalise(text)) ?? [];
	if (before !== '' && before !== undefined && after === '-') return null;
	const match = bodies[mark].exec(inBrackets ?? unsigned);
	if (!match) return null;
	const [, whole = '', , fraction = ''] = match;
	if (whole + fraction === '' || /[1-9]/.test(fraction.slice(decimals))) return null;
	const digits = whole.replace(/\D/g, '') + fraction.slice(0, decimals).padEnd(decimals, '0');
	const negative = inBrackets !== undefined || before === '-' || after === '-';
	return negative ? -BigInt(digits) : BigInt(digits);
}

const normalise = (text: string): string =>
	text
		.trim()
		.replace(/[\u2212\u2013\ufe63\uff0d]/g, '-')
		.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
		.replace(/[\u2019\u00b4`]/g, "'");
