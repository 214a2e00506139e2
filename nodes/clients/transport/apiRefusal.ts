import { Refusal } from '../../domain/refusal';
import type { RefusalCode } from '../../domain/refusalCodes';
import { maskShapes } from './secrets';

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

/** What an answer means: the cause in the user's words (no stop at its end), and what to do. */
export interface Meaning {
	readonly code: RefusalCode;
	readonly cause: string;
	readonly nextStep: string;
}

/** A refusal by Amazon or Zoho: the cause first, then what was asked, then their own words and code. */
export class ApiRefusal extends Refusal {
	readonly status: number;

	constructor(
		readonly meaning: Meaning,
		readonly answer: ApiAnswer,
		/** Seconds after which asking again makes sense; null where it does not. */
		readonly retryAfterSeconds: number | null = null,
		/** When the limit opens again (ISO 8601), where the service says so. */
		readonly resetsAt: string | null = null,
	) {
		super(meaning.code, messageOf(meaning.cause, answer), meaning.nextStep, {
			service: answer.service,
			status: String(answer.status),
			serviceCode: maskShapes(answer.code),
			...(retryAfterSeconds === null ? {} : { retryAfterSeconds: String(retryAfterSeconds) }),
			...(resetsAt === null ? {} : { resetsAt }),
		});
		this.name = 'ApiRefusal';
		this.status = answer.status;
	}

	override alsoFor(subject: string): ApiRefusal {
		const answer = { ...this.answer, subject };
		return new ApiRefusal(this.meaning, answer, this.retryAfterSeconds, this.resetsAt);
	}
}

function messageOf(cause: string, { service, status, code, words, subject }: ApiAnswer): string {
	const said = [maskShapes(words).replace(/[\s.]+$/, ''), ...marksOf(status, code)];
	return `${cause}: ${subject} (${service}: ${said.filter(Boolean).join(', ')}).`;
}

/** The service's code, and the status that its support asks for. */
const marksOf = (status: number, code: string): string[] => [
	code === '' ? '' : `code ${maskShapes(code)}`,
	status === 0 || (status >= 200 && status < 300) ? '' : `HTTP ${status}`,
];
