import { categories, type CategoryId } from './categories';

/** Whether a text is the id of a category; guards what comes from a saved workflow. */
export const isCategoryId = (text: string): text is CategoryId => Object.hasOwn(categories, text);
