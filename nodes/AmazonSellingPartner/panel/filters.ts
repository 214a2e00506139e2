import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Refusal } from '../../domain/refusal';
import { instantOf } from '../resources/instant';

/** The optional filters of a list. */
export const filterCollection = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [...options].sort((left, right) => left.displayName.localeCompare(right.displayName)),
});

export const textFilter = (
	displayName: string,
	name: string,
	description = '',
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	...(description && { description }),
});

export const timeFilter = (
	displayName: string,
	name: string,
	description = '',
): INodeProperties => ({
	displayName,
	name,
	type: 'dateTime',
	default: '',
	...(description && { description }),
});

/** Pairs of the user's word and Amazon's, in the order of the alphabet. */
export type Choices = ReadonlyArray<readonly [name: string, value: string]>;

const optionsOf = (choices: Choices) => choices.map(([name, value]) => ({ name, value }));

/** A field of one choice, and what is chosen at first. */
export function optionsField(choices: Choices, first: string) {
	const type = 'options' as const;
	return { type, default: first, options: optionsOf(choices) };
}

export const choiceFilter = (
	displayName: string,
	name: string,
	choices: Choices,
	description = '',
): INodeProperties => ({
	displayName,
	name,
	...(description && { description }),
	...optionsField(choices, choices[0]?.[1] ?? ''),
});

export const choicesFilter = (
	displayName: string,
	name: string,
	choices: Choices,
	description = '',
): INodeProperties => ({
	displayName,
	name,
	type: 'multiOptions',
	default: [],
	...(description && { description }),
	options: optionsOf(choices),
});

/** What was set in the filters; each is empty where it was not. */
export class Filters {
	private readonly values: IDataObject;

	constructor(
		private readonly ctx: IExecuteFunctions,
		item: number,
	) {
		this.values = ctx.getNodeParameter('filters', item, {}) as IDataObject;
	}

	text = (name: string): string => String(this.values[name] ?? '').trim();

	/** A list, or a text with commas. */
	list = (name: string): string[] => wordsOf(this.values[name]);

	/** Milliseconds since 1970, read in the workflow's time zone; null where it is empty. */
	time = (name: string, field: string): number | null =>
		instantOf(this.values[name], this.ctx.getTimezone(), field);

	is = (name: string): boolean => this.values[name] === true;
}

export const wordsOf = (value: unknown): string[] =>
	(Array.isArray(value) ? value : String(value ?? '').split(','))
		.map((word) => String(word).trim())
		.filter((word) => word !== '');

/** The values of a required list; refused where it is empty. */
export function requiredWords(
	ctx: IExecuteFunctions,
	item: number,
	{ name, displayName }: INodeProperties,
): string[] {
	const words = wordsOf(ctx.getNodeParameter(name, item, []));
	if (words.length > 0) return words;
	throw new Refusal(
		'missingValue',
		`${displayName} is empty.`,
		`Choose at least one under "${displayName}".`,
	);
}

/** Without what is empty: Amazon refuses parameters that say nothing. */
export const filled = (query: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(query).filter(
			([, value]) =>
				value !== '' && value !== null && !(Array.isArray(value) && value.length === 0),
		),
	);

export const isoOf = (time: number | null): string =>
	time === null ? '' : new Date(time).toISOString();
