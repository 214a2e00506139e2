import { startSellingPartner, virtualClock } from '../../simulators/sellingPartner/index.mts';
import { startZohoBooks } from '../../simulators/zohoBooks/index.mts';
import type { Flags } from '../flags.mts';
import { readOptions } from '../options.mts';
import { progress } from '../progress.mts';
import { TIME_ZONE } from '../simulators.mts';
import { readJournals } from '../zohoReader.mts';
import { amazonReader } from './amazonReader.mts';
import type { Answers } from './answers.mts';
import { openN8n, runOnce, SPEED, type Opened, type Ran } from './daysDemo.mts';
import { keepDays, openKeptDays } from './keptDays.mts';
import { history, looks, start } from './ownHistory.mts';
import { reportDays } from './reportDays.mts';
import { daysWorkflow } from './workflow.mts';

/** The demo's own history, booked as it becomes known, and compared with Amazon's own balances at its end. */
export async function demoOwnDays(flags: Flags, opened: Opened): Promise<void> {
	const options = await readOptions(flags.options);
	const kept = await openKeptDays(flags.again);
	const clock = virtualClock(looks[0]);
	const { baseCurrency } = options;
	const currency = baseCurrency ?? 'USD';
	const amazon = await startSellingPartner({ speed: SPEED, now: clock.now });
	opened(amazon.close);
	amazon.tell(...history);
	const zoho = await startZohoBooks({
		speed: SPEED,
		baseCurrency: currency,
		exchangeRates: options.exchangeRates,
		timeZone: TIME_ZONE,
		saved: kept.zoho,
	});
	opened(zoho.close);
	const before = await readJournals(zoho);
	const api = await openN8n({ amazon, zoho }, opened);
	const reader = amazonReader(amazon);
	const timeZone = flags.timeZone ?? TIME_ZONE;
	const ran: { mapped: Ran['mapped']; failed: Ran['failed'] } = { mapped: [], failed: [] };
	const rows = [...kept.rows];
	// What was booked before is looked at as it is now: an earlier look would take late money back.
	for (const look of kept.rows.length > 0 ? looks.slice(-1) : looks) {
		clock.set(look);
		const found = await runOnce(
			api,
			daysWorkflow(start, {
				policy: flags.policy,
				timeZone,
				createMissingAccounts: true,
				...options.parameters,
				asOf: look,
				eventGroups: JSON.stringify(await reader.eventGroups(start)),
				postedBefore: JSON.stringify(rows),
			}),
		);
		progress(`the days that are complete on ${look.slice(0, 10)} are booked`);
		ran.mapped = found.mapped;
		ran.failed.push(...found.failed);
		rows.push(...found.mapped.filter(({ frozen }) => frozen));
	}
	const transactions = await reader.transactions(start);
	await keepDays({ rows, transactions, zoho: zoho.save() });
	const answers: Answers = {
		files: [{ path: 'synthetic history', transactions }],
		eventGroups: [],
		payouts: [],
		orderFiles: [],
	};
	const balances = await reader.balances(await reader.eventGroups(start));
	await reportDays({
		flags,
		timeZone,
		baseCurrency: currency,
		answers,
		transactions,
		before,
		ran,
		zoho,
		balances,
	});
}
