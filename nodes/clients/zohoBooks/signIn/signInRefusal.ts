import { ApiRefusal } from '../../transport/apiRefusal';

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
	if (!elsewhere) return new ApiRefusal('reconnect', answer, openAndConnect);
	const nextStep = `You signed in to the data center "${elsewhere.real}", but the credential says "${elsewhere.chosen}". Change it there and connect again.`;
	return new ApiRefusal('wrongRegion', answer, nextStep);
}

const signIn = { service: 'Zoho Books', subject: 'sign-in' } as const;

const tooManyTokens = /access denied|too many requests/i;

/** What n8n threw while it refreshed the token, without anything of the request (it holds the client secret). */
export function refusedRefresh(error: unknown): ApiRefusal {
	const { status, words } = failureOf(error);
	const answer = { ...signIn, status, code: '', words } as const;
	if (tooManyTokens.test(words)) return new ApiRefusal('signInLimit', answer, waitForTokens);
	if (status === 0 || status >= 500) return new ApiRefusal('serverTrouble', answer, tryLater);
	return new ApiRefusal('reconnect', answer, openAndConnect);
}

const waitForTokens =
	'Zoho gives a credential ten tokens in ten minutes and then none for a while. Run again in half an hour.';
const tryLater =
	'Zoho Accounts cannot be reached at the moment; run again later. With a custom data center, check the Accounts URL.';

const unreachable = new Set([
	...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
	...['EPIPE', 'ERR_NETWORK'],
]);

function failureOf(error: unknown): { status: number; words: string } {
	const { status, body, code, message, response } = (error ?? {}) as Record<string, unknown>;
	const told = wordsOf(body) || (typeof message === 'string' ? message : 'no explanation given');
	const words = told.replace(/\s+/g, ' ').slice(0, 200);
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
