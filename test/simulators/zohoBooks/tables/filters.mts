import type { Fields } from '../fields.mts';
import { invalidValue } from '../errors.mts';
import { modifiedSince } from '../accountList.mts';
import { choice, type Query, searched } from '../listing.mts';
import type { StoredRecord } from '../records.mts';
import type { SimulatedTable } from './table.mts';

/** Whether a list shows a record. Texts are compared without regard to case (assumed). */
export function isListed(
	{ filters }: SimulatedTable,
	shown: Fields,
	record: StoredRecord,
	query: Query,
) {
	const { texts = [], exact = [], dates = [], amounts = [] } = filters;
	const { searched: through = [], filterBy = {} } = filters;
	const names = Object.keys(filterBy);
	const chosen = names.length === 0 ? undefined : filterBy[choice(query, 'filter_by', names)];
	const wanted = searched(query, 'search_text')?.toLowerCase() ?? '';
	return (
		(chosen?.(record) ?? true) &&
		record.modified >= modifiedSince(query) &&
		texts.every((name) => textFits(textOf(shown, name), name, query)) &&
		exact.every((name) =>
			[null, textOf(shown, name)].includes(searched(query, name)?.toLowerCase() ?? null),
		) &&
		dates.every((name) => dayFits(textOf(shown, name), name, query)) &&
		amounts.every((name) => amountFits(Number(shown[name]), name, query)) &&
		(wanted === '' || through.some((name) => textOf(shown, name).includes(wanted)))
	);
}

const textOf = (fields: Fields, name: string): string => String(fields[name] ?? '').toLowerCase();

function textFits(text: string, name: string, query: Query): boolean {
	const asked = (ending: string) => searched(query, `${name}${ending}`)?.toLowerCase();
	return (
		text === (asked('') ?? text) &&
		text.startsWith(asked('_startswith') ?? '') &&
		text.includes(asked('_contains') ?? '')
	);
}

/** `_start` and `_end` include their day, `_before` and `_after` do not (assumed). */
function dayFits(day: string, name: string, query: Query): boolean {
	const asked = (ending: string) => {
		const text = searched(query, `${name}${ending}`);
		if (text !== null && !/^\d{4}-\d\d-\d\d$/.test(text)) throw invalidValue(`${name}${ending}`);
		return text;
	};
	const [same, start, end] = [asked(''), asked('_start'), asked('_end')];
	const [before, after] = [asked('_before'), asked('_after')];
	return (
		day === (same ?? day) &&
		day >= (start ?? day) &&
		day <= (end ?? day) &&
		(before === null || day < before) &&
		(after === null || day > after)
	);
}

/** Both ends belong to it (assumed). */
function amountFits(amount: number, name: string, query: Query): boolean {
	const [start, end] = ['_start', '_end'].map((ending) => searched(query, `${name}${ending}`));
	return (
		(typeof start !== 'string' || amount >= Number(start)) &&
		(typeof end !== 'string' || amount <= Number(end))
	);
}
