import type { Endpoint } from '../api/endpoint';
import { noSignIn, type FailedCall } from './answer';
import { isGarbled, isTemporary } from './errorTable';

/** An answer that is no JSON comes from something else than Amazon: that rarely mends itself. */
const garbledRepeats = 2;

type Method = Endpoint['method'];

/** Amazon makes a second one of what a POST creates: what may have happened is not sent again. */
export function mayHaveHappened({ status, code }: FailedCall, method: Method): boolean {
	const neverSent =
		status === 0 && (code === noSignIn || /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(code));
	const silent = status === 0 || status >= 500 || (status >= 200 && status < 300);
	return method === 'POST' && silent && !neverSent;
}

export function isWorthRepeating(failure: FailedCall, method: Method, attempt: number): boolean {
	if (mayHaveHappened(failure, method)) return false;
	return isGarbled(failure) ? attempt < garbledRepeats : isTemporary(failure);
}

/** A delete whose answer was lost finds nothing the second time. */
export const isDone = ({ status }: FailedCall, method: Method, attempt: number): boolean =>
	method === 'DELETE' && status === 404 && attempt > 0;
