import { refuse } from './errors.mts';

/** D-intro; no Retry-After (truto.one guide). */
export const minuteExceeded = () =>
	refuse(
		...([429, 44] as const),
		'For security reasons your organization has been blocked as it have exceeded the maximum number of requests per minute that can originate from an organization.',
	);

/** L: errors-observed.json. */
export const blockedForLong = (seconds: number) =>
	refuse(
		...([429, 43] as const),
		'For security reasons you have been blocked for some time as you have exceeded the maximum number of requests per minute.',
		{ 'retry-after': String(seconds) },
	);

/** D-intro. */
export const dayExceeded = (perDay: number) =>
	refuse(
		...([429, 45] as const),
		`The API call for this organization has exceeded the maximum call rate limit of ${perDay}.`,
	);

/** D-intro. */
export const tooManyAtOnce = () =>
	refuse(
		...([429, 1070] as const),
		'You have reached the maximum number of in process requests allowed. Kindly try again after some time.',
	);
