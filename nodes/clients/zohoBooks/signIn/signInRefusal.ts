import { ApiRefusal, type Meaning } from '../../transport/apiRefusal';
import type { Mask } from '../../transport/secrets';

const openAndConnect = 'Open the Zoho Books credential and connect it again.';

/** Where the user really signed in, when that is not the data center of the credential. */
export interface SignedInElsewhere {
	readonly chosen: string;
	readonly real: string;
}

/** No usable token, and none to be had without the user. `error` is Zoho's word for it. */
export function reconnect(error: string, elsewhere?: SignedInElsewhere): ApiRefusal {
	const words = error || 'the credential holds no access token';
	const answer = { ...signIn, status: 401, code: error || 'noToken', words } as const;
	if (!elsewhere) return new ApiRefusal(notAccepted, answer);
	const cause = `You signed in to the data center "${elsewhere.real}", but the credential says "${elsewhere.chosen}"`;
	const nextStep = `Change the data center of the credential to "${elsewhere.real}" and connect again.`;
	return new ApiRefusal({ code: 'wrongRegion', cause, nextStep }, answer);
}

const notAccepted: Meaning = {
	code: 'reconnect',
	cause: 'Zoho does not accept the sign-in any more',
	nextStep: openAndConnect,
};

const signIn = { service: 'Zoho Books', subject: 'sign-in' } as const;

const tooManyTokens = /access denied|too many requests/i;

/** What n8n threw while it refreshed the token, without anything of the request (it holds the client secret). */
export function refusedRefresh(error: unknown, mask: Mask): ApiRefusal {
	const { status, words } = failureOf(error, mask);
	const answer = { ...signIn, status, code: '', words } as const;
	if (tooManyTokens.test(words)) return new ApiRefusal(waitForTokens, answer);
	const away = status === 0 || status >= 500;
	return new ApiRefusal(away ? tryLater : notAccepted, answer);
}

const waitForTokens: Meaning = {
	code: 'signInLimit',
	cause: 'Zoho gives this credential no new token for the moment',
	nextStep:
		'Zoho gives a credential ten tokens in ten minutes and then none for a while. Run again in half an hour.',
};
const tryLater: Meaning = {
	code: 'serverTrouble',
	cause: 'Zoho Accounts cannot be reached at the moment',
	nextStep: 'Run again later. With a custom data center, check the Accounts URL.',
};

const unreachable = new Set(
	'ECONNREFUSED ECONNRESET ECONNABORTED ETIMEDOUT ENOTFOUND EAI_AGAIN EPIPE ERR_NETWORK'.split(' '),
);

function failureOf(error: unknown, mask: Mask): { status: number; words: string } {
	const { status, body, code, message, response } = (error ?? {}) as Record<string, unknown>;
	const told = wordsOf(body) || (typeof message === 'string' ? message : 'no explanation given');
	const words = mask(told).replace(/\s+/g, ' ').slice(0, 200);
	if (typeof code === 'string' && unreachable.has(code)) return { status: 0, words };
	const answered = status ?? (response as Record<string, unknown> | undefined)?.status;
	return { status: typeof answered === 'number' ? answered : 401, words };
}

/** The body as n8n has it: text, or read already. */
function wordsOf(body: unknown): string {
	try {
		const read: unknown = typeof body === 'string' ? JSON.parse(body) : body;
		const { error, error_description: description } = (read ?? {}) as Record<string, unknown>;
		return [error, description].filter((part) => typeof part === 'string').join(': ');
	} catch {
		return '';
	}
}
