import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { IncomingRequest } from '../simulators/shared/exchange.mts';
import { Drill } from './drill.mts';
import { Installation, until } from './installation.mts';

let installation: Installation;
let drill: Drill;

beforeAll(async () => {
	installation = await Installation.open();
	drill = new Drill(installation);
	const settlement = drill.newSettlement();
	expect((await installation.turnOfSchedule()).status).toBe('success');
	drill.remember(settlement);
}, 400_000);
afterAll(async () => await installation.close(), 240_000);
afterEach(() => {
	for (const hooks of [installation.zoho, installation.amazon]) hooks.onRequest.length = 0;
	installation.zoho.afterWrite.length = 0;
});

/** Kills n8n the first time a service sees such a request. */
function killAt(matches: (request: IncomingRequest) => boolean) {
	let killed = false;
	const hook = async (request: IncomingRequest) => {
		if (killed || !matches(request)) return;
		killed = true;
		await installation.n8n.kill9();
	};
	return { hook, killed: () => killed };
}

/** The execution that n8n was killed in is red once n8n is back. */
async function pollAndDie(killed: () => boolean) {
	const before = new Set((await installation.executions()).map(({ id }) => id));
	// A publication that the kill before broke off holds up the next one for as long as its lease
	// lasts (test/n8n/settings.mts): then it is published again.
	for (let tries = 0; tries < 5 && !killed(); tries++) {
		await installation.startPolling();
		await until(killed, 'the kill', 45).catch(() => undefined);
	}
	expect(killed()).toBe(true);
	await installation.restart();
	await installation.untilQuiet();
	const died = (await installation.executions()).filter(({ id }) => !before.has(id));
	expect(died.map(({ status }) => status)).toContain('crashed');
}

const asks = (method: string, path: string) => (request: IncomingRequest) =>
	request.method === method && request.path.endsWith(path);

describe('n8n is killed, and the next turn of the schedule books what was lost', () => {
	it('right after the poll: the trigger never sends the report again', async () => {
		const settlement = drill.newSettlement();
		const polls = installation.polls();
		await installation.startPolling();
		await until(() => installation.polls() > polls, 'a poll');
		await installation.n8n.kill9();
		await installation.restart();
		await installation.untilQuiet();

		await installation.turnOfSchedule();
		await drill.expectAsWithoutFault(settlement, 1);
	}, 600_000);

	it('after the first row, when the file is asked for', async () => {
		const settlement = drill.newSettlement();
		const { hook, killed } = killAt(({ path }) => path.includes('/documents/'));
		installation.amazon.onRequest.push(hook);
		await pollAndDie(killed);
		expect(await installation.auditRow(`report:${settlement.reportId}`)).toMatchObject({
			status: 'received',
		});

		await installation.turnOfSchedule();
		await drill.expectAsWithoutFault(settlement, 1);
	}, 600_000);

	it('before Zoho Books wrote anything', async () => {
		const settlement = drill.newSettlement();
		const { hook, killed } = killAt(asks('GET', '/journals'));
		installation.zoho.onRequest.push(hook);
		await pollAndDie(killed);

		await installation.turnOfSchedule();
		await drill.expectAsWithoutFault(settlement, 1);
	}, 600_000);

	it('after Zoho Books wrote the first journal, before any row says so', async () => {
		const settlement = drill.newSettlement();
		const before = installation.zoho.journals().length;
		const { hook, killed } = killAt(asks('POST', '/journals'));
		installation.zoho.afterWrite.push(hook);
		await pollAndDie(killed);
		expect(installation.zoho.journals()).toHaveLength(before + 1);

		await installation.turnOfSchedule();
		await drill.expectAsWithoutFault(settlement, 1);
	}, 600_000);

	it('while it maps, when the chart of accounts is asked for', async () => {
		const settlement = drill.newSettlement();
		const { hook, killed } = killAt(asks('GET', '/chartofaccounts'));
		installation.zoho.onRequest.push(hook);
		await pollAndDie(killed);

		await installation.turnOfSchedule();
		await drill.expectAsWithoutFault(settlement, 1);
	}, 600_000);

	it('after Zoho Books wrote the last journal, before the row of the result', async () => {
		const settlement = drill.newSettlement();
		const before = installation.zoho.journals().length;
		const isLast = () => installation.zoho.journals().length === before + 2;
		const { hook, killed } = killAt(isLast);
		installation.zoho.afterWrite.push(hook);
		await pollAndDie(killed);

		await installation.turnOfSchedule();
		await drill.expectAsWithoutFault(settlement, 1);
	}, 600_000);

	it('and a turn of the schedule after that asks for no file and posts nothing', async () => {
		const journals = installation.zoho.journals().length;
		const downloads = () =>
			installation.amazon.requests.filter(({ url }) => url.includes('/documents/')).length;
		const before = downloads();
		await installation.turnOfSchedule();
		expect(downloads()).toBe(before);
		expect(installation.zoho.journals()).toHaveLength(journals);
	}, 240_000);
});
