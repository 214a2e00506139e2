import type { Books } from './records.mts';

/** Decimals of the base currency, which is the first. */
export const basePrecision = (books: Books): number => books.currencies[0]?.precision ?? 2;
