import type { IExecuteFunctions } from 'n8n-workflow';
import { Refusal } from '../../domain/refusal';

/** What Amazon still has of one kind of record. */
export interface Kept {
	/** `Amazon keeps orders for two years`. */
	readonly rule: string;
	/** Milliseconds since 1970; what is older is gone. */
	readonly oldest: number;
	/** Where a bookkeeper finds what is gone. */
	readonly instead: string;
}

/**
 * Says that a part of the span is gone, where it is; a span of which nothing is left is refused.
 * `from` and `to` in milliseconds since 1970; no end means now.
 */
export function nameWhatIsGone(
	ctx: IExecuteFunctions,
	span: { readonly from: number; readonly to: number | null },
	kept: Kept,
): void {
	if (span.to !== null && span.to <= kept.oldest) throw allGone(kept);
	if (span.from < kept.oldest) hintAtGap(ctx, kept);
}

export function hintAtGap(ctx: IExecuteFunctions, { rule, oldest, instead }: Kept): void {
	ctx.addExecutionHints({
		type: 'warning',
		location: 'outputPane',
		message: `${rule}. What is older than ${dayOf(oldest)} is not in this list. ${instead}`,
	});
}

export const allGone = ({ rule, oldest, instead }: Kept): Refusal =>
	new Refusal('amazonNotFound', `${rule}; the whole span lies before ${dayOf(oldest)}.`, instead, {
		oldest: dayOf(oldest),
	});

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
