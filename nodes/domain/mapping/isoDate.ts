/** `2025-09-11` in UTC of an instant in milliseconds since 1970. */
export const isoDate = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
