import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Refusal } from '../../domain/refusal';

/** A text field that must be filled in. */
export const requiredField = (
	displayName: string,
	name: string,
	placeholder: string,
	description = '',
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	required: true,
	placeholder: `e.g. ${placeholder}`,
	...(description && { description }),
});

/** The text of a required field; refused where it is empty, as an expression may leave it. */
export function requiredText(
	ctx: IExecuteFunctions,
	item: number,
	{ name, displayName }: INodeProperties,
): string {
	const value = ctx.getNodeParameter(name, item, '', { extractValue: true });
	const text = String(value ?? '').trim();
	if (text !== '') return text;
	throw new Refusal(
		'missingValue',
		`${displayName} is empty.`,
		`Fill in "${displayName}", or check the expression in it.`,
	);
}
