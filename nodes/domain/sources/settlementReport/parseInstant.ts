/** Which of the first two numbers of a slash date is the day. */
export type DateOrder = 'dmy' | 'mdy';

const time = '(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?';
const zone = '\\s*([A-Z]+|(?:UTC|GMT)?[-+]\\d{2}:?\\d{2})?';
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${time}${zone}$`, 'i');
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${time}${zone}$`, 'i');

/** Hours ahead of UTC of the zones that reports name; each in Amazon's sense (IST is India's). */
const zoneHours: Readonly<Record<string, number>> = {
	...{ Z: 0, UTC: 0, GMT: 0, WET: 0, BST: 1, WEST: 1, CET: 1, MEZ: 1, CEST: 2, MESZ: 2 },
	...{ EET: 2, EEST: 3, TRT: 3, IST: 5.5, SGT: 8, JST: 9, AEST: 10, AEDT: 11, BRT: -3 },
	...{ EDT: -4, EST: -5, CDT: -5, CST: -6, MDT: -6, MST: -7, PDT: -7, PST: -8 },
};

/**
 * Milliseconds since 1970 of a date as Amazon's reports write it, UTC unless it says otherwise;
 * null where it is not a date. `order` matters for slash and dash dates only: dots are day first.
 */
export function parseInstant(text: string, order: DateOrder): number | null {
	const iso = yearFirst.exec(text);
	if (iso) return instant([iso[1], iso[3], iso[4]], iso.slice(5));
	const local = yearLast.exec(text);
	if (!local) return null;
	const [, first, separator, second, year = ''] = local;
	const fullYear = year.length === 2 ? `20${year}` : year;
	const dayFirst = separator === '.' || order === 'dmy';
	const [month, day] = dayFirst ? [second, first] : [first, second];
	return instant([fullYear, month, day], local.slice(5));
}

type Parts = ReadonlyArray<string | undefined>;

function instant([y = '', mo = '', d = '']: Parts, [h = '0', mi = '0', s = '0', z]: Parts) {
	const [year, month, day] = [+y, +mo, +d];
	const [hour, minute, second] = [+h, +mi, +s];
	const midnight = Date.UTC(year, month - 1, day);
	if (month < 1 || month > 12 || day < 1 || midnight >= Date.UTC(year, month, 1)) return null;
	const offset = offsetOf(z);
	if (offset === null || hour > 23 || minute > 59 || second > 60) return null;
	return midnight + ((hour * 60 + minute) * 60 + second) * 1000 - offset;
}

/** Milliseconds ahead of UTC; null for a zone nobody knows. */
function offsetOf(zoneText = 'Z'): number | null {
	const [, sign, hours = '', minutes = ''] = /([-+])(\d{2}):?(\d{2})$/.exec(zoneText) ?? [];
	if (sign === undefined) {
		const named = zoneHours[zoneText.toUpperCase()];
		return named === undefined ? null : named * 3_600_000;
	}
	const offset = (+hours * 60 + +minutes) * 60_000;
	return sign === '-' ? -offset : offset;
}
