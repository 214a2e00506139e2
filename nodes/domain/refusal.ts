/**
 * A record that cannot be booked as it stands. Nothing of it is posted.
 *
 * `message` names the record and the cause; `nextStep` says what a bookkeeper can do about it;
 * `details` holds the figures (decimal strings, ids), never secrets.
 */
export class Refusal extends Error {
	constructor(
		readonly code: string,
		message: string,
		readonly nextStep: string,
		readonly details: Readonly<Record<string, string>> = {},
	) {
		super(message);
		this.name = 'Refusal';
	}
}
