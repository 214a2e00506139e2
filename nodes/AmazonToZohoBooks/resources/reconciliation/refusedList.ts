import { Refusal } from '../../../domain/refusal';

/** What Zoho Books refuses to tell is a gap in the report; a limit, or no answer at all, stops it. */
export const isRefusedList = (error: unknown): error is Refusal =>
	error instanceof Refusal && ['absent', 'input', 'credential', 'mapping'].includes(error.class);
