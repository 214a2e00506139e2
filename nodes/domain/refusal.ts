import { refusalClassOf, type RefusalClass, type RefusalCode } from './refusalCodes';

/**
 * A record that cannot be booked as it stands. Nothing of it is posted.
 *
 * `message` names the cause and the record; `nextStep` says what a bookkeeper can do about it;
 * `details` holds the figures (decimal strings, ids), never secrets.
 */
export class Refusal extends Error {
	constructor(
		readonly code: RefusalCode,
		message: string,
		readonly nextStep: string,
		readonly details: Readonly<Record<string, string>> = {},
	) {
		super(message);
		this.name = 'Refusal';
	}

	/** What kind of mending it asks for. */
	get class(): RefusalClass {
		return refusalClassOf(this.code) ?? 'service';
	}

	/** The same refusal for a record that was not tried, because this one met a cause that meets it too. */
	alsoFor(subject: string): Refusal {
		return new Refusal(this.code, `${subject}: ${this.message}`, this.nextStep, this.details);
	}
}
