import { DateTime } from 'luxon';
import type { Books } from './records.mts';

/** `2026-06-09T16:27:31-0400`, in the organization's zone (N). */
export const timestamp = ({ timeZone }: Books, instant: number): string =>
	DateTime.fromMillis(instant, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZZ");

/** Reads such a time stamp; NaN where it is none. */
export const instantOf = (text: string): number =>
	DateTime.fromFormat(text, "yyyy-MM-dd'T'HH:mm:ssZZZ").toMillis();
