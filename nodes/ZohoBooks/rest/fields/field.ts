import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { Refusal } from '../../../domain/refusal';

/** A value as it goes to Zoho. */
export type WireValue = string | number | boolean | IDataObject | IDataObject[];

/** One field of a resource: what the panel shows, and how its value goes to Zoho. */
export interface Field {
	/** Zoho's key; the panel calls the parameter the same. */
	readonly key: string;
	readonly panel: INodeProperties;
	/**
	 * What the panel holds, for Zoho; undefined where nothing is given. An empty text is given: it clears
	 * the field in an update. Refuses what cannot be right.
	 */
	readonly toZoho: (given: unknown) => WireValue | undefined;
	/** Only for lists, which an update replaces: what stands in Zoho now, as a request says it. */
	readonly carried?: (current: unknown) => WireValue | undefined;
}

/** A text or a number, as text without blanks around it; undefined for anything else. */
export const plainText = (given: unknown): string | undefined =>
	typeof given === 'string' || typeof given === 'number' || typeof given === 'bigint'
		? String(given).trim()
		: undefined;

export const isEmpty = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	value === '' ||
	(Array.isArray(value) && value.length === 0);

/** Something was entered that this field cannot hold. */
export const unusable = (displayName: string, given: unknown, nextStep: string): Refusal =>
	new Refusal(
		'invalidValue',
		`"${displayName}" cannot be ${typeof given === 'object' ? 'a list or an object' : `"${String(given)}"`}. ${nextStep}`,
		nextStep,
	);
