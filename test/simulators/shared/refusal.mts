/** An answer other than success, thrown by a rule and sent by the server as it is. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		readonly body: unknown,
		readonly headers: Record<string, string> = {},
	) {
		super(`refused with ${status}: ${JSON.stringify(body)}`);
	}
}
