import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';

const AMAZON = /^(?:api\.amazon\.com|sellingpartnerapi-na\.amazon\.com|127\.0\.0\.1)$/;

/** Both clients name Amazon's hosts themselves; until the answer is called, these lead to the simulator. */
export function redirectAmazon(simulatorUrl: string): () => void {
	const { port } = new URL(simulatorUrl);
	const original = https.request;
	const redirected = (
		options: RequestOptions,
		done?: (answer: IncomingMessage) => void,
	): ClientRequest => {
		const host = options.hostname ?? options.host ?? '';
		if (!AMAZON.test(host)) throw new Error(`A foreign client asks ${host}.`);
		return http.request(
			{
				method: options.method,
				path: options.path,
				headers: options.headers,
				hostname: '127.0.0.1',
				port,
			},
			done,
		);
	};
	Object.assign(https, { request: redirected });
	return () => void Object.assign(https, { request: original });
}
