import { Refusal } from '../../../../domain/refusal';

/** One thing that was looked at in the organization. */
export interface Finding {
	/** What was looked at. */
	readonly check: string;
	/** `attention`: it works, but somebody should know. `notChecked`: it was not looked at, or cannot be. */
	readonly result: 'ok' | 'attention' | 'failed' | 'notChecked';
	readonly found: string;
	/** Empty where nothing is to be done. */
	readonly nextStep: string;
	readonly details: Readonly<Record<string, string>>;
}

export const finding = (
	check: string,
	result: Finding['result'],
	found: string,
	nextStep = '',
	details: Finding['details'] = {},
): Finding => ({ check, result, found, nextStep, details });

/** What was found, or why it could not be found. */
export async function lookedAt(check: string, look: () => Promise<Finding>): Promise<Finding> {
	try {
		return await look();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error as Error;
		return finding(check, 'failed', error.message, error.nextStep, { code: error.code });
	}
}
