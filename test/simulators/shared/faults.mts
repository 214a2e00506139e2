import type { ServerResponse } from 'node:http';
import type { IncomingRequest } from './exchange.mts';

export type FaultKind =
	| 'status500'
	| '429'
	| 'expiredToken'
	| 'reset'
	| 'timeout'
	| 'truncate'
	| 'lostAnswer'
	| '5xxAfterWrite'
	| 'timeoutAfterWrite';

export interface Fault {
	match: (request: IncomingRequest) => boolean;
	times: number;
	kind: FaultKind;
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
