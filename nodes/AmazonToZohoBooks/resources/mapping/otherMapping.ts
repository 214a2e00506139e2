import type { IExecuteFunctions } from 'n8n-workflow';
import { isRecord, readJson, type JsonRecord } from '../../../domain/exactJson';
import { Refusal } from '../../../domain/refusal';

/** The parameters of the mapping to compare with: as an expression gives them, or copied from the canvas. */
export function otherMapping(ctx: IExecuteFunctions): JsonRecord {
	const given: unknown = ctx.getNodeParameter('compareWith', 0, '');
	const read = typeof given === 'string' ? readJson(given) : given;
	const parameters = isRecord(read) ? (copiedNode(read) ?? read) : null;
	if (parameters) return parameters;
	throw new Refusal(
		'missingValue',
		'There is no other mapping to compare with.',
		'Copy the other mapper on the canvas and paste it into "Other Mapping", or give an expression with its parameters.',
	);
}

/** What n8n's canvas copies: nodes, of which the first mapper counts. */
function copiedNode({ nodes }: JsonRecord): JsonRecord | null {
	const all: unknown[] = Array.isArray(nodes) ? nodes : [];
	const mapper = all
		.filter(isRecord)
		.find(({ type }) => String(type).endsWith('.amazonToZohoBooks'));
	return mapper && isRecord(mapper.parameters) ? mapper.parameters : null;
}
