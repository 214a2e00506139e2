import Fastify from 'fastify';

export interface Reply {
	readonly status?: number;
	readonly headers?: Record<string, string>;
	/** As it goes out. */
	readonly body: string;
}

let seller = 0;

/** A server that signs in and answers the API with the given replies in turn, the last for ever. */
export async function scriptedAmazon(replies: readonly Reply[]) {
	const app = Fastify({ forceCloseConnections: true });
	const asked: Array<{ method: string; url: string; body: unknown }> = [];
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
	app.all('/*', async (request, reply) => {
		void reply.type('application/json');
		if (request.url.startsWith('/token')) {
			return await reply.send('{"access_token":"Atza|scripted","expires_in":3600}');
		}
		const { method, url, body } = request;
		const answer = replies[asked.length] ?? replies.at(-1);
		asked.push({ method, url, body });
		void reply.code(answer?.status ?? 200).headers(answer?.headers ?? {});
		return await reply.send(answer?.body ?? '{}');
	});
	const url = await app.listen({ host: '127.0.0.1', port: 0 });
	const credential = {
		region: 'na',
		environment: 'custom',
		apiBaseUrl: url,
		tokenUrl: `${url}/token`,
		clientId: 'client',
		clientSecret: 'amzn1.oa2-cs.v1.scripted',
		// Buckets are kept per seller in this process: each server has one of its own.
		refreshToken: `Atzr|scripted-${seller++}`,
		sellerId: 'A1SELLER',
		accessToken: '',
	};
	return { asked, credential, close: async () => await app.close() };
}
