/** Replaces what must not be seen in a text that came from outside. */
export type Mask = (text: string) => string;

const hidden = '[hidden]';

/** Enough to know a secret by, also where a service cut it short. */
const beginning = 12;
const shortest = 6;

/** Up to where a secret may go on in the text of an answer. */
const rest = '[^\\s"\'<>&;,\\\\]*';

/**
 * What is secret whatever the call: tokens and client secrets of Login with Amazon, signatures of
 * presigned addresses, and what stands behind the names of such fields.
 */
const shapes: readonly RegExp[] = [
	/Atz[ar](?:\||%7C|&#124;|\\u007c)[^\s"'<>&;,\\]*/gi,
	/amzn1\.oa2-cs\.[^\s"'<>&;,\\]*/gi,
	/1000\.[0-9a-f]{32}\.[0-9a-f]{32}/gi,
	/(?<name>X-Amz-(?:Signature|Credential|Security-Token)(?:=|%3D))[^\s"'<>&;,\\]*/gi,
	/(?<name>(?:access|refresh|x-amz-access)[_-]token["']?\s*[:=]\s*["']?)[^\s"'<>&;,\\]+/gi,
	/(?<name>client_secret["']?\s*[:=]\s*["']?)[^\s"'<>&;,\\]+/gi,
	/(?<name>\b(?:Zoho-oauthtoken|Bearer)\s+)[^\s"'<>&;,\\]+/gi,
];

/**
 * The mask of one call: hides these secrets, as they are or encoded for an address or a header,
 * and what looks like one. The one place for all words of both services.
 */
export function maskOf(secrets: ReadonlyArray<string | undefined>): Mask {
	const given = secrets.map((secret) => (secret ?? '').trim()).filter(({ length }) => length >= 4);
	const forms = new Set(given.flatMap((one) => [one, encodeURIComponent(one), base64Of(one)]));
	const patterns = [...forms].map(patternOf);
	return (text) =>
		maskShapes(patterns.reduce((masked, pattern) => masked.replace(pattern, hidden), text));
}

export const maskShapes: Mask = (text) =>
	shapes.reduce(
		(masked, shape) =>
			masked.replace(shape, (...found: unknown[]) => {
				const groups = found.at(-1) as { name?: string } | string;
				return (typeof groups === 'object' ? (groups.name ?? '') : '') + hidden;
			}),
		text,
	);

function patternOf(secret: string): RegExp {
	const head = secret.length >= shortest * 2 ? secret.slice(0, beginning) : secret;
	return new RegExp(escaped(head) + (head === secret ? '' : rest), 'gi');
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const base64Of = (text: string): string =>
	btoa(String.fromCharCode(...new TextEncoder().encode(text))).replace(/=+$/, '');
