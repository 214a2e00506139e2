/** One request and its answer, as tests and the official models see it. */
export interface Exchange {
	method: string;
	/** Path and query, without host. */
	url: string;
	/** 0 when nothing was answered. */
	status: number;
	/** Request headers, secrets redacted. */
	headers: Record<string, string>;
	/** The parsed request body (JSON or form), or its text. */
	body?: unknown;
	/** The parsed answer; of a binary one only its size. */
	response: unknown;
	/** The injected fault, if there was one; status and response are then what would have been sent. */
	fault?: string;
}

export interface IncomingRequest {
	method: string;
	url: string;
	path: string;
	query: URLSearchParams;
	headers: Record<string, string>;
	body: string;
	/** The fault injected here, for handlers that play it themselves. */
	fault?: string;
}

const REDACTED = 'redacted';
const SECRET_HEADERS = new Set(['authorization', 'x-amz-access-token', 'cookie']);
const SECRET_FIELDS = new Set(['access_token', 'refresh_token', 'client_secret', 'code', 'token']);

export function redactedHeaders(headers: Record<string, string>): Record<string, string> {
	const entries = Object.entries(headers);
	return Object.fromEntries(
		entries.map(([name, value]) => [name, SECRET_HEADERS.has(name) ? REDACTED : value]),
	);
}

export function redactedUrl(url: string): string {
	return url.replace(
		/([?&](?:client_secret|refresh_token|access_token|code|token)=)[^&]*/g,
		`$1${REDACTED}`,
	);
}

/** Text as JSON or as a form where it is one, without secrets. */
export function readable(text: string, contentType = ''): unknown {
	if (contentType.includes('x-www-form-urlencoded')) {
		return redactedFields(Object.fromEntries(new URLSearchParams(text)));
	}
	try {
		return redactedFields(JSON.parse(text));
	} catch {
		return text;
	}
}

function redactedFields(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	const entries = Object.entries(value);
	// Zoho's own `code` is a number and stays.
	return Object.fromEntries(
		entries.map(([key, field]) => [
			key,
			SECRET_FIELDS.has(key) && typeof field === 'string' ? REDACTED : field,
		]),
	);
}
