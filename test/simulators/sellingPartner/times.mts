export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(count * 60);
export const days = (count: number): number => hours(count * 24);

/** ISO 8601 in UTC, without the milliseconds where there are none. */
export const iso = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');
