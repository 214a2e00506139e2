import { startSellingPartner } from '../simulators/sellingPartner/index.mts';
import { startZohoBooks } from '../simulators/zohoBooks/index.mts';
import { keepZoho, type Kept, type ListedReport } from './kept.mts';
import type { DemoOptions } from './options.mts';

/** Quotas refill faster than in the real services, so that a folder of many files ends soon. */
const SPEED = 60;
const BASE_CURRENCY = 'USD';
export const TIME_ZONE = 'America/Los_Angeles';
/** The same reports keep their ids from run to run. */
const LAST_REPORT_ID = 290_000_000_000;

export interface Simulators {
	readonly amazon: Awaited<ReturnType<typeof startSellingPartner>>;
	readonly zoho: Awaited<ReturnType<typeof startZohoBooks>>;
	/** Report ids, by the name and content of the file. */
	readonly reportIds: ReadonlyMap<string, string>;
	readonly baseCurrency: string;
	close(): Promise<void>;
}

export const identity = ({ name, base64 }: Pick<ListedReport, 'name' | 'base64'>): string =>
	`${name}\n${base64}`;

export async function startSimulators(
	{ reports, eventGroups, zoho: saved }: Kept,
	{ exchangeRates, ...options }: DemoOptions,
): Promise<Simulators> {
	const baseCurrency = options.baseCurrency ?? BASE_CURRENCY;
	const zoho = await startZohoBooks({
		speed: SPEED,
		baseCurrency,
		exchangeRates,
		timeZone: TIME_ZONE,
		saved,
	});
	const amazon = await startSellingPartner({
		speed: SPEED,
		convertInto: baseCurrency,
		lastReportId: LAST_REPORT_ID,
	});
	amazon.addEventGroups(eventGroups);
	const reportIds = new Map<string, string>();
	for (const report of reports) {
		const { reportId } = amazon.addSettlementFile({
			fileName: report.name,
			bytes: Buffer.from(report.base64, 'base64'),
			createdTime: report.createdTime,
		});
		reportIds.set(identity(report), reportId);
	}
	const close = async () => {
		await keepZoho(zoho.save());
		await Promise.all([amazon.close(), zoho.close()]);
	};
	return { amazon, zoho, reportIds, baseCurrency, close };
}
