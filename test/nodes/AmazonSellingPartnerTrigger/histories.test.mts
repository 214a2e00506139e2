import type { IDataObject } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { AmazonSellingPartnerTrigger } from '../../../nodes/AmazonSellingPartnerTrigger/AmazonSellingPartnerTrigger.node.ts';
import { pollEvent } from '../../../nodes/AmazonSellingPartnerTrigger/pollEvent.ts';
import { markOf } from '../../../nodes/AmazonSellingPartnerTrigger/walk/version.ts';
import { startSellingPartner, virtualClock } from '../../simulators/sellingPartner/index.mts';
import type { StoryEvent } from '../../simulators/sellingPartner/index.mts';
import { asSeller } from '../../simulators/sellingPartner/asSeller.mts';
import { credentialFor, poller } from '../clients/sellingPartner/n8n.mts';
import { numbersOf, type Numbers } from './numbers.mts';

/** `HISTORIES=250` for all of them; each is told by its number. */
const histories = Number(process.env.HISTORIES ?? 12);
const hour = 3600_000;
const day = 24 * hour;
const begin = Date.parse('2026-03-01T00:00:00Z');
const iso = (time: number) => new Date(time).toISOString();

/** Six weeks of a synthetic seller: late postings, deferred orders released later, refunds, fees. */
function story(numbers: Numbers): StoryEvent[] {
	const orders = Array.from({ length: 10 + numbers.below(25) }, (_none, at): StoryEvent => {
		const placed = begin + numbers.below(40 * day);
		const released = placed + (2 + numbers.below(25)) * day;
		const items = [{ sku: 'SKU', charges: { principal: `${10 + at}.00`, commission: '-1.50' } }];
		return {
			kind: 'order',
			id: `111-${at}`,
			at: iso(placed),
			items,
			...(numbers.chance(0.3) && { lateHours: numbers.below(47) }),
			...(numbers.chance(0.4) && { deferred: { reason: 'DD7', until: iso(released) } }),
		};
	});
	const fees = Array.from({ length: numbers.below(8) }, (): StoryEvent => ({
		kind: 'charge',
		type: 'ServiceFee',
		at: iso(begin + numbers.below(40 * day)),
		charges: { storage: '-1.10' },
	}));
	const everyDays = numbers.chance(0.3) ? 1 : 14;
	return [{ kind: 'settlements', from: iso(begin), everyDays }, ...orders, ...fees];
}

/** When the trigger polls: mostly every few hours, once not for ten days. */
function pollTimes(numbers: Numbers): number[] {
	const times: number[] = [];
	const pause = begin + numbers.below(35 * day);
	for (let time = begin + hour; time < begin + 46 * day; time += (2 + numbers.below(22)) * hour) {
		if (time < pause || time > pause + 10 * day) times.push(time);
	}
	// Nothing happens any more: what changed last is read again within a day.
	return [...times, begin + 80 * day, begin + 81.5 * day, begin + 83 * day];
}

interface Outcome {
	/** Marks of all that was sent, in order. */
	sent: string[];
	/** The marks that Amazon would have shown at each poll, and its time. */
	shown: Array<{ time: number; marks: Set<string> }>;
}

async function live(number: number, crashes: boolean): Promise<Outcome> {
	const numbers = numbersOf(number);
	const clock = virtualClock(begin);
	const amazon = await startSellingPartner({ now: clock.now, speed: 1e6 });
	amazon.tell(...story(numbers));
	const parameters = { event: 'transactionPosted', firstLookBackDays: 30, simplify: false };
	const credential = credentialFor(amazon);
	const trigger = poller(new AmazonSellingPartnerTrigger(), { parameters, credential });
	const never = async () => await Promise.reject(new Error('A poll has slept.'));
	const own = { now: clock.now, random: () => 0.5, sleep: never };
	const outcome: Outcome = { sent: [], shown: [] };
	for (const time of pollTimes(numbers)) {
		clock.set(time);
		if (numbers.chance(0.05)) trigger.rename(`Renamed ${time}`);
		outcome.shown.push({ time, marks: new Set((await everything(amazon)).map(mark)) });
		const kept = copyOf([trigger.staticData(), trigger.globalData()]);
		const polls = numbers.chance(0.1) ? [1, 2] : [1];
		const found = await Promise.all(polls.map(async () => await pollEvent(trigger.context(), own)));
		const marks = found.flat().map(mark);
		if (!crashes || !numbers.chance(0.1)) outcome.sent.push(...marks);
		else if (crash(trigger, kept, numbers)) outcome.sent.push(...marks);
	}
	expect(JSON.stringify([trigger.staticData(), trigger.globalData()]).length).toBeLessThan(256_000);
	await amazon.close();
	return outcome;
}

/**
 * n8n keeps what the trigger remembers and begins the execution in two steps, and dies between them:
 * either what was sent is lost, or what was kept. Whether it was sent.
 */
function crash(trigger: ReturnType<typeof poller>, kept: IDataObject[], numbers: Numbers): boolean {
	const wasSent = numbers.chance(0.5);
	[trigger.staticData(), trigger.globalData()].forEach((data, at) => {
		if (wasSent) replace(data, kept[at] ?? {});
		for (const one of [data.progress, ...Object.values(data)]) {
			const progress = (one ?? {}) as IDataObject;
			if (progress.run !== undefined) progress.run = 'a process that has ended';
		}
	});
	return wasSent;
}

const copyOf = (data: IDataObject[]) => JSON.parse(JSON.stringify(data)) as IDataObject[];

function replace(data: IDataObject, kept: IDataObject): void {
	for (const name of Object.keys(data)) Reflect.deleteProperty(data, name);
	Object.assign(data, kept);
}

const mark = (record: IDataObject): string => markOf(String(record.transactionId), record);

async function everything(amazon: Awaited<ReturnType<typeof startSellingPartner>>) {
	const seller = await asSeller(amazon);
	const query = { postedAfter: iso(begin - 30 * day) };
	const { data } = await seller.get('/finances/2024-06-19/transactions', query);
	return (data.payload?.transactions ?? []) as IDataObject[];
}

/** Versions that Amazon showed for longer than two days, at three polls or more, and the last ones. */
function wanted({ shown }: Outcome): Set<string> {
	const last = shown.at(-1)?.marks ?? new Set<string>();
	const lasting = [...new Set(shown.flatMap(({ marks }) => [...marks]))].filter((one) => {
		const times = shown.filter(({ marks }) => marks.has(one)).map(({ time }) => time);
		return times.length >= 3 && (times.at(-1) ?? 0) - (times[0] ?? 0) > 2 * day;
	});
	return new Set([...last, ...lasting]);
}

describe('random histories of transactions', () => {
	it.each(Array.from({ length: histories }, (_none, number) => number))(
		'%i: every version is sent once',
		async (number) => {
			const outcome = await live(number, false);
			expect(new Set(outcome.sent).size).toBe(outcome.sent.length);
			for (const one of wanted(outcome)) expect(outcome.sent).toContain(one);
		},
		60_000,
	);

	it.each(Array.from({ length: Math.ceil(histories / 2) }, (_none, number) => number + 1000))(
		'%i: with crashes every version is sent at least once',
		async (number) => {
			const outcome = await live(number, true);
			for (const one of wanted(outcome)) expect(outcome.sent).toContain(one);
		},
		60_000,
	);
});
