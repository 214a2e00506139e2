import { DateTime } from 'luxon';

/** Which of the first two numbers of a slash date is the day. */
export type DateOrder = 'dmy' | 'mdy';

const time =
	'(?:[T ](?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?(?:\\s*(?<half>[AP])\\.?M\\.?(?![A-Z]))?)?';
const zone = '\\s*(?<zone>[A-Z]+(?:/[A-Z_]+)+|[A-Z]+|(?:UTC|GMT)?[-+]\\d{1,2}(?::?\\d{2})?)?';
const yearFirst = new RegExp(
	`^(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})${time}${zone}$`,
	'i',
);
const yearLast = new RegExp(
	`^(?<first>\\d{1,2})(?<mark>[-/.])(?<other>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})${time}${zone}$`,
	'i',
);

/**
 * Hours ahead of UTC of the zones that reports name; each in Amazon's sense (IST is India's). A name
 * that means several (AST, GST) is not here, so that its date is refused.
 */
// prettier-ignore
const zoneHours: Readonly<Record<string, number>> = {
	Z: 0, UTC: 0, GMT: 0, WET: 0, BST: 1, WEST: 1, CET: 1, MEZ: 1, CEST: 2, MESZ: 2,
	EET: 2, EEST: 3, SAST: 2, TRT: 3, MSK: 3, IST: 5.5, SGT: 8, HKT: 8, AWST: 8, JST: 9, KST: 9,
	ACST: 9.5, ACDT: 10.5, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13, BRT: -3, BRST: -2, ADT: -3,
	EDT: -4, EST: -5, CDT: -5, CST: -6, MDT: -6, MST: -7, PDT: -7, PST: -8, AKDT: -8, AKST: -9, HST: -10,
};

/**
 * Milliseconds since 1970 of a date as Amazon's reports write it, UTC unless it says otherwise;
 * null where it is not a date. `order` matters for slash and dash dates only: dots are day first.
 */
export function parseInstant(text: string, order: DateOrder): number | null {
	const iso = yearFirst.exec(text)?.groups;
	if (iso) return instant(iso.year, iso.month, iso.day, iso);
	const local = yearLast.exec(text)?.groups;
	if (!local) return null;
	const { first, other: second, mark, year = '' } = local;
	const fullYear = year.length === 2 ? `20${year}` : year;
	const dayFirst = mark === '.' || order === 'dmy';
	const [month, day] = dayFirst ? [second, first] : [first, second];
	return instant(fullYear, month, day, local);
}

type Parts = Readonly<Record<string, string | undefined>>;

function instant(y = '', mo = '', d = '', parts: Parts): number | null {
	const [year, month, day] = [+y, +mo, +d];
	const [hour, minute, second] = [hourOf(parts), +(parts.minute ?? 0), +(parts.second ?? 0)];
	const midnight = Date.UTC(year, month - 1, day);
	if (month < 1 || month > 12 || day < 1 || midnight >= Date.UTC(year, month, 1)) return null;
	if (hour === null || hour > 23 || minute > 59 || second > 60) return null;
	const asUtc = midnight + ((hour * 60 + minute) * 60 + second) * 1000;
	const offset = offsetOf(parts.zone, asUtc);
	return offset === null ? null : asUtc - offset;
}

/** On the 24-hour clock; null where a 12-hour clock says what it cannot. */
function hourOf({ hour = '0', half }: Parts): number | null {
	if (half === undefined) return +hour;
	if (+hour < 1 || +hour > 12) return null;
	return (+hour % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
}

/** Milliseconds ahead of UTC; null for a zone nobody knows. */
function offsetOf(zoneText = 'Z', localTime: number): number | null {
	if (zoneText.includes('/')) return offsetOfPlace(zoneText, localTime);
	const numeric = /(?<sign>[-+])(?<hours>\d{1,2}):?(?<minutes>\d{2})?$/.exec(zoneText)?.groups;
	if (!numeric) {
		const named = zoneHours[zoneText.toUpperCase()];
		return named === undefined ? null : named * 3_600_000;
	}
	const { sign, hours = '', minutes = '0' } = numeric;
	const offset = (+hours * 60 + +minutes) * 60_000;
	return sign === '-' ? -offset : offset;
}

/** Of a zone as `America/Los_Angeles` at a time of its own clocks. */
function offsetOfPlace(zone: string, localTime: number): number | null {
	const time = DateTime.fromMillis(localTime, { zone: 'utc' }).setZone(zone, {
		keepLocalTime: true,
	});
	return time.isValid ? time.offset * 60_000 : null;
}
