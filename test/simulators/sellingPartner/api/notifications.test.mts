import axios from 'axios';
import { beforeEach, describe, expect, it } from 'vitest';
import { asSeller, signIn } from '../asSeller.mts';
import { type SellingPartnerSimulator, startSellingPartner } from '../index.mts';

let amazon: SellingPartnerSimulator;
let tokens: { seller: string; grantless: string };

beforeEach(async () => {
	amazon = await startSellingPartner({ speed: 1e6 });
	const { data } = await signIn(amazon, {
		grant_type: 'client_credentials',
		scope: 'sellingpartnerapi::notifications',
	});
	expect(data).toMatchObject({ scope: 'sellingpartnerapi::notifications', token_type: 'bearer' });
	expect(data).not.toHaveProperty('refresh_token');
	tokens = { seller: (await asSeller(amazon)).token, grantless: data.access_token ?? '' };
	return async () => await amazon.close();
});

interface Found {
	payload?: Record<string, unknown> & { subscriptions?: unknown[] };
}

const ask = async (who: keyof typeof tokens, method: string, path: string, data?: unknown) => {
	const answer = await axios.request<Found>({
		method,
		url: `${amazon.url}/notifications/v1${path}`,
		headers: { 'x-amz-access-token': tokens[who] },
		data,
		validateStatus: () => true,
	});
	return { status: answer.status, payload: answer.data.payload };
};

const arn = 'arn:aws:sqs:us-east-2:444455556666:queue1';
const queue = { name: 'Queue', resourceSpecification: { sqs: { arn } } };
const type = '/subscriptions/ORDER_CHANGE';

const newDestination = async () =>
	String((await ask('grantless', 'POST', '/destinations', queue)).payload?.destinationId);
const subscribe = async (destinationId: string) =>
	await ask('seller', 'POST', type, { payloadVersion: '1.0', destinationId });

describe('destinations', () => {
	it('are made, listed, read and deleted with the grantless token', async () => {
		const id = await newDestination();
		const whole = { destinationId: id, name: 'Queue', resource: { sqs: { arn } } };
		expect((await ask('grantless', 'GET', '/destinations')).payload).toEqual([whole]);
		expect((await ask('grantless', 'GET', `/destinations/${id}`)).payload).toEqual(whole);
		expect((await ask('grantless', 'DELETE', `/destinations/${id}`)).status).toBe(200);
		expect((await ask('grantless', 'GET', `/destinations/${id}`)).status).toBe(404);
	});

	it('may be an event bus; a queue is taken once, and no FIFO', async () => {
		const eventBridge = { region: 'us-east-1', accountId: '444455556666' };
		const bus = { name: 'Bus', resourceSpecification: { eventBridge } };
		const { payload } = await ask('grantless', 'POST', '/destinations', bus);
		expect(payload).toMatchObject({ resource: { eventBridge } });
		await newDestination();
		expect((await ask('grantless', 'POST', '/destinations', queue)).status).toBe(409);
		const fifo = { name: 'F', resourceSpecification: { sqs: { arn: `${arn}.fifo` } } };
		expect((await ask('grantless', 'POST', '/destinations', fifo)).status).toBe(400);
	});

	it('are refused to the token of a seller, and the rest to the grantless one', async () => {
		expect((await ask('seller', 'GET', '/destinations')).status).toBe(403);
		expect((await ask('grantless', 'GET', type)).status).toBe(403);
	});

	it('stay while a subscription uses them', async () => {
		const id = await newDestination();
		await subscribe(id);
		expect((await ask('grantless', 'DELETE', `/destinations/${id}`)).status).toBe(409);
	});
});

describe('subscriptions', () => {
	it('are made and read by the seller, read and deleted by id without a grant', async () => {
		const made = await subscribe(await newDestination());
		const id = String(made.payload?.subscriptionId);
		expect((await ask('seller', 'GET', type)).payload).toEqual(made.payload);
		const list = await ask('seller', 'GET', '/subscriptions?notificationTypes=ORDER_CHANGE');
		expect(list.payload?.subscriptions).toEqual([made.payload]);
		expect((await ask('grantless', 'GET', `${type}/${id}`)).payload).toEqual(made.payload);
		expect((await ask('grantless', 'DELETE', `${type}/${id}`)).status).toBe(200);
		expect((await ask('seller', 'GET', type)).status).toBe(404);
	});

	it('are one for each type and version, to a destination that there is', async () => {
		const destinationId = await newDestination();
		await subscribe(destinationId);
		expect((await subscribe(destinationId)).status).toBe(409);
		expect((await subscribe('none')).status).toBe(404);
		expect((await ask('seller', 'POST', type, { destinationId })).status).toBe(400);
	});
});

describe('the grantless grant', () => {
	it('knows its scopes only', async () => {
		const grant = { grant_type: 'client_credentials', scope: 'everything' };
		const { status, data } = await signIn(amazon, grant);
		expect([status, data.error]).toEqual([400, 'invalid_scope']);
	});
});
