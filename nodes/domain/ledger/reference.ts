import { Refusal } from '../refusal';

/**
 * What finds a journal again: `AMZ-S-24391894961-202509`, `AMZ-A-SELLER-US-S-USD-20260430-R1`,
 * `AMZ-O-111-0000041-0000041` (docs/accounting.md, "What is posted").
 */
export interface Reference {
	/** S: a settlement, A: accrual, R: released, O: an order. */
	readonly kind: 'S' | 'A' | 'R' | 'O';
	/** The settlement's id; the order's id; seller, country, account type and currency of a day. */
	readonly source: string;
	/** `202509` of a settlement's part, `20250911` of a day, empty for an order. */
	readonly period: string;
	/** `A1` (supplement), `R1` (reversal), `V2` (new version), `FX` (exchange difference), in their order. */
	readonly suffixes: readonly string[];
}

const form =
	/^AMZ-(?<kind>[SARO])-(?<middle>[A-Z0-9][A-Z0-9-]*?)(?<suffixes>(?:-(?:[AR]\d+|V\d+|FX))*)$/i;

/** What `printReference` wrote, also where a person changed capitals or set blanks around it; null for any other. */
export function parseReference(text: string): Reference | null {
	const groups = form.exec(text.trim())?.groups;
	if (!groups || !fits(text.trim())) return null;
	const { middle = '', suffixes = '' } = groups;
	const kind = (groups.kind ?? '').toUpperCase() as Reference['kind'];
	const ends = suffixes.toUpperCase().split('-').slice(1);
	if (kind === 'O') return { kind, source: middle, period: '', suffixes: ends };
	const digits =
		kind === 'S' ? /^(?<source>.+)-(?<period>\d{6})$/ : /^(?<source>.+)-(?<period>\d{8})$/;
	const { source, period } = digits.exec(middle)?.groups ?? {};
	return source && period ? { kind, source, period, suffixes: ends } : null;
}

export const printReference = ({ kind, source, period, suffixes }: Reference): string =>
	[`AMZ-${kind}`, source, period, ...suffixes].filter((part) => part !== '').join('-');

/** `AMZ-S-24391894961-202509`: the same settlement and month always give the same reference. */
export function settlementReference(settlementId: string, month: string): string {
	const period = month.replace('-', '');
	const reference = printReference({ kind: 'S', source: settlementId, period, suffixes: [] });
	if (parseReference(reference)?.source === settlementId) return reference;
	throw new Refusal(
		'unusableSettlementId',
		`"${settlementId}" is not a settlement id.`,
		'Check that the settlement-id column of the file holds the number that Amazon shows.',
		{ settlementId },
	);
}

/** `AMZ-O-111-0000041-0000041`: an order always has the same reference. */
export function orderReference(orderId: string): string {
	const reference = printReference({ kind: 'O', source: orderId, period: '', suffixes: [] });
	if (parseReference(reference)?.source === orderId) return reference;
	throw new Refusal(
		'invalidValue',
		`"${orderId}" is not the number of an order.`,
		'Check that the order is as Amazon delivers it.',
		{ orderId },
	);
}

/** What all parts and versions of a settlement begin with, as `AMZ-S-24391894961`; null for what is not one of them. */
export function settlementOfReference(text: string): string | null {
	const reference = parseReference(text);
	return reference?.kind === 'S' ? `AMZ-S-${reference.source}` : null;
}

/** What is equal for the references that stand or fall together: the parts of one version of a settlement. */
export function setOfReference(text: string): string {
	const reference = parseReference(text);
	if (reference?.kind !== 'S') return referenceKey(text);
	return referenceKey(printReference({ ...reference, period: '' }));
}

/** Which version a reference names, or takes back: 2 for `…-V2` and `…-R2`, 1 where it names none. */
export function versionOf({ suffixes }: Reference): number {
	const last = suffixes.filter((suffix) => /^[RV]\d+$/.test(suffix)).at(-1);
	return last === undefined ? 1 : Number(last.slice(1));
}

/** Equal for references that count as the same: a person may have changed capitals, or left a blank. */
export const referenceKey = (text: string): string => text.trim().toLowerCase();

/** Whether it claims to be one of this package: then it must have the package's characters and length. */
export const isOwnReference = (text: string): boolean => /^AMZ-[SARO]-/i.test(text.trim());

/** At most 50 letters, digits and hyphens: what this package holds Zoho's reference number to. */
export const fits = (reference: string): boolean => /^[A-Za-z0-9-]{1,50}$/.test(reference);
