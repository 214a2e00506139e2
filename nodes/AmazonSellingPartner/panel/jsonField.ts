import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isRecord, readJson } from '../../domain/exactJson';
import { Refusal } from '../../domain/refusal';

/** An optional field that holds JSON, as text or as an object of an expression; empty where it is not set. */
export function jsonOf(ctx: IExecuteFunctions, item: number, name: string): IDataObject {
	const value = ctx.getNodeParameter(name, item, '') as unknown;
	if (isRecord(value)) return value as IDataObject;
	const text = String(value ?? '').trim();
	if (text === '' || text === '{}') return {};
	const parsed = readJson(text);
	if (isRecord(parsed)) return parsed as IDataObject;
	throw new Refusal(
		'invalidPayload',
		`"${text.slice(0, 80)}" is not a JSON object.`,
		'Enter an object such as {"name": "value"}.',
	);
}
