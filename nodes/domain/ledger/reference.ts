import { Refusal } from '../refusal';

// What Zoho's reference number is held to: at most 50 letters, digits and hyphens.
const allowed = /^(?=.{1,50}$)AMZ-S-[A-Za-z0-9][A-Za-z0-9-]*-\d{6}$/;

/** The settlement whose part a reference names, as `AMZ-S-24391894961`; null for any other reference. */
export const settlementOfReference = (reference: string): string | null =>
	/^(AMZ-S-.+)-\d{6}$/.exec(reference)?.[1] ?? null;

/** `AMZ-S-24391894961-202509`: the same settlement and month always give the same reference. */
export function settlementReference(settlementId: string, month: string): string {
	const reference = `AMZ-S-${settlementId}-${month.replace('-', '')}`;
	if (allowed.test(reference)) return reference;
	throw new Refusal(
		'unusableSettlementId',
		`"${settlementId}" is not a settlement id.`,
		'Check that the settlement-id column of the file holds the number that Amazon shows.',
		{ settlementId },
	);
}
