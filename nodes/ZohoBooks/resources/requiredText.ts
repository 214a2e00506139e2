import type { IExecuteFunctions } from 'n8n-workflow';
import { Refusal } from '../../domain/refusal';

/** A field of the panel that must hold something; `label` is how the panel calls it. */
export function requiredText(
	ctx: IExecuteFunctions,
	item: number,
	name: string,
	label: string,
): string {
	const value = ctx.getNodeParameter(name, item, '', { extractValue: true });
	const text = ['string', 'number'].includes(typeof value) ? String(value).trim() : '';
	if (text !== '') return text;
	throw new Refusal(
		'missingValue',
		`"${label}" is empty.`,
		`Fill in "${label}" and run this again.`,
	);
}
