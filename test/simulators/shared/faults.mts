import type { ServerResponse } from 'node:http';
import type { IncomingRequest } from './exchange.mts';

/** Instead of an answer; how a service words them is its own. */
export type RefusedFault = 'status500' | 'status503' | '429' | 'expiredToken';

export type FaultKind =
	| RefusedFault
	| 'reset'
	| 'timeout'
	| 'truncate'
	| 'lostAnswer'
	| '5xxAfterWrite'
	| 'timeoutAfterWrite'
	/** A page without records whose token leads on. */
	| 'emptyPage'
	/** A page whose token leads to the same page once more. */
	| 'repeatedPage';

export interface Fault {
	match: (request: IncomingRequest) => boolean;
	times: number;
	kind: FaultKind;
}

const refused: ReadonlySet<FaultKind> = new Set(['status500', 'status503', '429', 'expiredToken']);

export const isRefused = (kind: FaultKind): kind is RefusedFault => refused.has(kind);

/** One fault at the call with this number (from 1) among those that fit. */
export function faultAtCall(
	kind: FaultKind,
	number: number,
	fits: Fault['match'] = () => true,
): Fault {
	let seen = 0;
	return { kind, times: 1, match: (request) => fits(request) && (seen += 1) === number };
}

/** The next fault meant for this request; each is used up `times` times. */
export function takeFault(faults: Fault[], request: IncomingRequest): FaultKind | undefined {
	const fault = faults.find(({ match, times }) => times > 0 && match(request));
	if (fault === undefined) return undefined;
	fault.times -= 1;
	return fault.kind;
}

/** Lets the handler do its work, then spoils what reaches the caller. */
export function spoilAnswer(kind: FaultKind, raw: ServerResponse): void {
	if (kind === 'truncate') {
		const spoiled = (chunk?: unknown) => {
			const bytes = asBytes(chunk);
			raw.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => raw.destroy());
			return raw;
		};
		raw.end = spoiled as typeof raw.end;
	}
	if (kind === 'lostAnswer' || kind === 'timeoutAfterWrite') {
		raw.writeHead = (() => raw) as typeof raw.writeHead;
		const spoiled = () => (kind === 'lostAnswer' ? raw.destroy() : raw);
		raw.end = spoiled as typeof raw.end;
	}
}

export function asBytes(chunk: unknown): Buffer {
	if (Buffer.isBuffer(chunk)) return chunk;
	return Buffer.from(typeof chunk === 'string' ? chunk : '');
}
