import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a delivery says, as it came over the wire. */
export interface Delivery {
	/** The header `X-Zoho-Webhook-Signature`; empty where there is none. */
	readonly signature: string;
	readonly rawBody: Uint8Array;
	/** Parameters of the address, and of a form. */
	readonly parameters: ReadonlyArray<readonly [name: string, value: string]>;
	/** Whether the body is a form, which then stands among the parameters. */
	readonly isForm: boolean;
}

/**
 * Whether somebody who knows the secret signed the delivery. Accepted are the digest alone and the form
 * `t=…,v=…`, in hexadecimal digits or base64. Signed is: the parameters sorted by name, each name and value
 * joined, and then the JSON body (documented for Zoho Billing, whose webhooks have the same header:
 * https://www.zoho.com/us/subscriptions/kb/webhooks/securing-webhooks.html); or the body alone (assumed); with `t`, the
 * time, a point and the body (documented for Zoho Payments, assumed here). The hash is HMAC-SHA256 (assumed:
 * what other receivers use).
 */
export function isSigned(secret: string, delivery: Delivery): boolean {
	const { time, digest } = readSignature(delivery.signature);
	const given = bytesOf(digest);
	if (secret === '' || given.length === 0) return false;
	let fits = false;
	// Every form is tried, so that the time taken tells nothing.
	for (const text of signedTexts(delivery, time)) {
		const expected = createHmac('sha256', secret).update(text).digest();
		for (const one of given) {
			if (one.length === expected.length && timingSafeEqual(one, expected)) fits = true;
		}
	}
	return fits;
}

function readSignature(header: string) {
	const groups = /^t=(?<time>\d+),\s*v\d*=(?<digest>\S+)$/.exec(header.trim())?.groups;
	return { time: groups?.time ?? '', digest: groups?.digest ?? header.trim() };
}

function signedTexts({ rawBody, parameters, isForm }: Delivery, time: string): Uint8Array[] {
	const sorted = [...parameters]
		.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
		.map(([name, value]) => name + value)
		.join('');
	const body = isForm ? new Uint8Array(0) : rawBody;
	const forms = [joined(sorted, body), rawBody];
	return time === ''
		? forms
		: [joined(`${time}.`, rawBody), ...forms.map((one) => joined(`${time}.`, one))];
}

/** The digest may be written in either way: what it can be read as. */
function bytesOf(digest: string): Uint8Array[] {
	const found: Uint8Array[] = [];
	if (/^[0-9a-f]{64}$/i.test(digest))
		found.push(Uint8Array.from(digest.match(/../g) ?? [], (pair) => parseInt(pair, 16)));
	if (/^[A-Za-z0-9+/_-]{43}=?$/.test(digest)) {
		const plain = digest.replaceAll('-', '+').replaceAll('_', '/').replace(/=$/, '');
		found.push(Uint8Array.from(atob(`${plain}=`), (letter) => letter.charCodeAt(0)));
	}
	return found;
}

function joined(text: string, bytes: Uint8Array): Uint8Array {
	const head = new TextEncoder().encode(text);
	const all = new Uint8Array(head.length + bytes.length);
	all.set(head);
	all.set(bytes, head.length);
	return all;
}
