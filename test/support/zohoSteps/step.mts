export type Parameters = Record<string, unknown>;

/** One operation of the Zoho Books node on the canvas, each after the one before it. */
export interface Step {
	readonly resource: string;
	readonly operation: string;
	readonly parameters: Parameters;
	/** Name of the node; several steps of one operation need one. */
	readonly name: string;
	/** What the first item that comes out holds. */
	readonly expected: Parameters;
}

/** Steps of one resource: operation, parameters, what comes out, and a name where the operation is there twice. */
export const stepsOf =
	(resource: string) =>
	(
		operation: string,
		parameters: Parameters = {},
		expected: Parameters = {},
		name = `${resource} ${operation}`,
	): Step => ({ resource, operation, parameters, expected, name });

/** A record picked by its id. */
export const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** The id that an earlier step has made: of its node, under that key. */
export const from = (node: string, key: string) => byId(`={{ $('${node}').first().json.${key} }}`);

/** The expression of such an id, inside of a longer text. */
export const idIn = ({ value }: { readonly value: string }): string => value.slice(1);

/** JSON text with such expressions in it. */
export const asPayload = (payload: Parameters): string => `=${JSON.stringify(payload)}`;

/** An account by its name; filled in when the simulator is there. */
export const account = (name: string) => byId(`ACCOUNT(${name})`);

/** A list of rows as the panel keeps it. */
export const rows = (...row: Parameters[]) => ({ row });

export const found = { outcome: 'alreadyThere' };
export const updated = { outcome: 'updated' };
/** Zoho finds the record by a custom field that no two share. */
export const by = (uniqueValue: string) => ({
	uniqueField: byId('cf_amazon_order'),
	uniqueValue,
});

export const written = { outcome: 'written' };
export const gone = { deleted: true };
export const day = '2026-06-09T00:00:00';
