import { isRecord, type JsonRecord } from '../../exactJson';
import { Refusal } from '../../refusal';
import type { PostedJournal } from './posted';

/** What ends the description of a line that this package posted: `98 charges, 2026-04-30 · rule Books [productSales]`. */
const posted = /· (?<count>\d+) charges?, (?:.* · rule (?<rule>.+) |.*)\[(?<category>\w+)\]\s*$/s;

/**
 * The lines of a journal as Zoho Books holds it. A journal that somebody changed so that its lines no
 * longer say what they are of gives a refusal: what it holds of its day is not known.
 */
export function postedLines(
	reference: string,
	lineItems: unknown,
): PostedJournal['lines'] | Refusal {
	const items = Array.isArray(lineItems) ? lineItems.filter(isRecord) : [];
	const lines = items.map(postedLine);
	const known = lines.filter((line) => line !== null);
	return known.length === lines.length ? known : changedByHand(reference);
}

function postedLine(line: JsonRecord): PostedJournal['lines'][number] | null {
	const { description, debit_or_credit: side } = line;
	const found = typeof description === 'string' ? posted.exec(description)?.groups : undefined;
	if (!found?.category) return null;
	const amount = String(line.amount);
	return {
		category: found.category,
		debit: side === 'debit' ? amount : '0',
		credit: side === 'debit' ? '0' : amount,
		count: Number(found.count),
		...(found.rule ? { rule: found.rule } : {}),
	};
}

const changedByHand = (reference: string): Refusal =>
	new Refusal(
		'contentChanged',
		`Journal ${reference} in Zoho Books was changed by hand: not every line says what kind of charge it holds.`,
		'Nothing of its day was posted. Delete the journal in Zoho Books, so that it is posted anew, or leave it and correct its day by hand.',
		{ reference },
	);
