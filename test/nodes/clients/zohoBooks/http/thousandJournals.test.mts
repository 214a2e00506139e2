import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ask, type Line } from '../../../../../nodes/clients/zohoBooks/http/ask.ts';
import { Pace } from '../../../../../nodes/clients/zohoBooks/http/pace.ts';
import type { Session } from '../../../../../nodes/clients/zohoBooks/signIn/session.ts';
import { Refusal } from '../../../../simulators/shared/refusal.mts';
import { Limits } from '../../../../simulators/zohoBooks/limits.mts';
import { defaultLimits } from '../../../../simulators/zohoBooks/options.mts';
import { randomOf } from '../../../../support/turns.mts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sleep = async (ms: number) =>
	await new Promise<void>((resolve) => void setTimeout(resolve, ms));
const clock = { now: () => Date.now(), random: () => 0, sleep };

/** An organization's limits as the simulator plays them, behind a network of 0.1 to 1.1 seconds. */
function organization(seed: number) {
	const limits = new Limits({ ...defaultLimits, perDay: 100_000 }, 'UTC', () => Date.now());
	const random = randomOf(seed);
	const refused: number[] = [];
	const call = async () => {
		await sleep(50 + random() * 500);
		try {
			limits.enter();
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			refused.push(Date.now());
			return { status: error.status, headers: {}, text: JSON.stringify(error.body) };
		}
		await sleep(50 + random() * 500);
		limits.leave();
		return { status: 201, headers: {}, text: '{"code":0}' };
	};
	return { call, refused };
}

function lineTo(call: Line['send'], callsPerMinute: number): Line {
	const session = { accessToken: async () => await Promise.resolve('token') } as Session;
	return {
		organizationId: '1',
		urlOf: (path) => path,
		send: call,
		session,
		maskFor: () => (text) => text,
		pace: new Pace(clock),
		clock,
		callsPerMinute,
		callsAtOnce: 5,
		budgetSeconds: 120,
	};
}

/** Posts 1,000 journals, twenty at a time as parallel executions would. */
async function postAll(line: Line): Promise<void> {
	let left = 1_000;
	const worker = async () => {
		while (left-- > 0) {
			await ask(line, { method: 'POST', path: '/journals', body: {}, subject: 'journal' });
		}
	};
	await Promise.all(Array.from({ length: 20 }, worker));
}

/** Seconds that it takes on the clock of the test. */
async function secondsOf(task: Promise<unknown>): Promise<number> {
	const begun = Date.now();
	await vi.runAllTimersAsync();
	await task;
	return (Date.now() - begun) / 1000;
}

it.each([
	[100, 1],
	[100, 2],
	[90, 3],
])(
	'1,000 journals at %i a minute (seed %i) use the limit, and are never refused',
	async (rate, seed) => {
		const { call, refused } = organization(seed);
		const seconds = await secondsOf(postAll(lineTo(call, rate)));
		expect(refused).toEqual([]);
		const atBest = (Math.ceil(1_000 / rate) - 1) * 60;
		expect(atBest / seconds).toBeGreaterThanOrEqual(0.95);
	},
);

it.each([1, 2, 3])(
	'nothing fails where another client eats half of the limit (seed %i)',
	async (seed) => {
		const { call } = organization(seed);
		let isDone = false;
		const other = async () => {
			while (!isDone) {
				await call();
				await sleep(60_000 / 50);
			}
		};
		const posting = postAll(lineTo(call, 90)).finally(() => {
			isDone = true;
		});
		const seconds = await secondsOf(Promise.all([posting, other()]));
		expect(seconds / 60).toBeLessThan((1_000 / 50) * 1.1);
	},
);
