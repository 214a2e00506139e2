import { Refusal } from '../../domain/refusal';
import type { RefusalCode } from '../../domain/refusalCodes';

/** How a service answered when it did not do what was asked. */
export interface ApiAnswer {
	readonly service: 'Amazon' | 'Zoho Books';
	/** HTTP status; 0 where no answer came. */
	readonly status: number;
	/** The service's own code and words. */
	readonly code: string;
	readonly words: string;
	/** What was asked for, in the user's terms: `report 123`, `journal AMZ-S-1-202501`. */
	readonly subject: string;
}

/** A refusal by Amazon or Zoho: their own words and code, what was asked, and the next step. */
export class ApiRefusal extends Refusal {
	readonly status: number;

	constructor(
		code: RefusalCode,
		readonly answer: ApiAnswer,
		nextStep: string,
		/** Seconds after which asking again makes sense; null where it does not. */
		readonly retryAfterSeconds: number | null = null,
	) {
		const { service, status, words, subject } = answer;
		const reply = status === 0 ? 'did not answer' : `answered ${status} ${answer.code}`.trim();
		super(code, `${subject}: ${service} ${reply}: ${words}`, nextStep, {
			service,
			status: String(status),
			serviceCode: answer.code,
			...(retryAfterSeconds === null ? {} : { retryAfterSeconds: String(retryAfterSeconds) }),
		});
		this.name = 'ApiRefusal';
		this.status = status;
	}

	override alsoFor(subject: string): ApiRefusal {
		const answer = { ...this.answer, subject };
		return new ApiRefusal(this.code, answer, this.nextStep, this.retryAfterSeconds);
	}
}
