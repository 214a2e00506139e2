import Fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { AmazonSellingPartner } from '../../../../nodes/AmazonSellingPartner/AmazonSellingPartner.node.ts';
import { createSellingPartner } from '../../../../nodes/clients/sellingPartner/client.ts';
import { getReport } from '../../../../nodes/clients/sellingPartner/api/reports.ts';
import { executeContext } from '../sellingPartner/n8n.mts';
import { scripted } from '../zohoBooks/scripted.mts';

const closing: Array<() => Promise<unknown>> = [];
afterEach(async () => {
	for (const close of closing.splice(0)) await close();
});

const told = (error: unknown) => JSON.stringify(error, Object.getOwnPropertyNames(error));
const failure = async (task: Promise<unknown>) =>
	await task.then(
		() => expect.unreachable('nothing was refused'),
		(error: unknown) => error,
	);

/** A gateway that answers with everything that was sent to it. */
async function echoing(status: number, tokenStatus = 200) {
	const app = Fastify({ forceCloseConnections: true });
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
	app.all('/*', (request, reply) => {
		const isToken = request.url.startsWith('/token');
		if (isToken && tokenStatus === 200) {
			return reply.send({ access_token: 'Atza|canary-access', expires_in: 3600 });
		}
		const echo = JSON.stringify({ headers: request.headers, body: request.body });
		const body = isToken
			? { error: 'invalid_client', error_description: echo }
			: { errors: [{ code: 'Echo', message: echo, details: '' }] };
		return reply.code(isToken ? tokenStatus : status).send(body);
	});
	const url = await app.listen({ host: '127.0.0.1', port: 0 });
	closing.push(async () => await app.close());
	return url;
}

const amazonAt = (url: string) =>
	createSellingPartner(
		executeContext(new AmazonSellingPartner(), {
			credential: {
				region: 'na',
				environment: 'custom',
				apiBaseUrl: url,
				tokenUrl: `${url}/token`,
				clientId: 'client',
				clientSecret: 'amzn1.oa2-cs.v1.canary-secret',
				refreshToken: 'Atzr|canary-refresh',
				accessToken: '',
			},
		}),
		'neverWaits',
	);

describe('a gateway that echoes what was sent', () => {
	it.each([400, 403, 500])('tells no secret of Amazon with status %i', async (status) => {
		const error = await failure(getReport(amazonAt(await echoing(status)), '1'));
		expect(told(error)).toContain('[hidden]');
		expect(told(error)).not.toContain('canary');
	});

	it('tells no secret of the sign-in', async () => {
		const error = await failure(getReport(amazonAt(await echoing(200, 400)), '1'));
		expect(error).toMatchObject({ code: 'amazonClientSecret' });
		expect(told(error)).not.toContain('canary');
	});

	it.each([400, 502])('tells no secret of Zoho Books with status %i', async (status) => {
		const echo = (token: string) => `Authorization: Zoho-oauthtoken ${token}, secret very-secret`;
		const server = await scripted([
			{ status, body: { code: 2, message: echo('access-secret-0') } },
		]);
		closing.push(server.close);
		const changed = {
			oauthTokenData: { access_token: 'access-canary', refresh_token: 'r-canary' },
		};
		const given = await scripted([
			{ status, body: `<html>${echo('access-canary')} r-canary</html>` },
		]);
		closing.push(given.close);
		for (const task of [
			server.client().createJournal({}),
			given.client(changed).createJournal({}),
		]) {
			const error = await failure(task);
			expect(told(error)).toContain('[hidden]');
			expect(told(error)).not.toMatch(/canary|access-secret|very-secret/);
		}
	});
});
