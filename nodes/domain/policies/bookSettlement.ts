import { Refusal } from '../refusal';
import { noRules, type RuleBook } from '../rules/ruleBook';
import type { SettlementReading } from '../sources/settlementReport/settlement';
import type { Booking, BookingSource } from './booking';
import { feesOf } from './fees';
import { placesOf } from './feeTax';
import { partsOf } from './monthParts';
import { withoutPayout } from './payoutRows';
import { readSource, type SettlementFile } from './readSource';
import { releasedDifference } from './releasedDifference';
import { standardChoices, type SettlementChoices } from './settlementChoices';
import { partFinder, settlementJournals } from './settlementPolicy';
import type { PostedOrders } from './postedOrders';
import { SettledOrders } from './settledOrders';
import { openingWarnings, settlementWarnings, unmatchedWarning } from './settlementWarnings';
import { TallySheet } from './tally';
import { taxTreatments } from './taxTreatments';

export type { SettlementFile } from './readSource';

/**
 * Reads one settlement and books it by the settlement policy; refuses what does not add up. What
 * pays orders that were posted on their own before is no revenue again.
 */
export async function bookSettlement(
	file: SettlementFile,
	timeZone: string,
	given: Partial<SettlementChoices> = {},
	rules: RuleBook = noRules,
	posted: PostedOrders = new Map(),
): Promise<Booking> {
	const choices = { ...standardChoices, ...given };
	const treatmentOf = choices.splitByTaxTreatment ? await taxTreatments(file) : null;
	const sheets = new Map<string, Sheets>();
	const readings = await readSource(file, (header) => {
		const parts = partsOf(header, timeZone, choices.dateBy);
		const months = parts.map(({ month }) => month);
		const sheet = new TallySheet(months, rules, treatmentOf);
		const settled = new SettledOrders(posted, months);
		const partOf = partFinder(header, parts);
		sheets.set(header.settlementId, { sheet, settled });
		if (posted.size === 0) return { line: (line) => sheet.count(line, partOf(line.posted)) };
		return {
			line: (line) => (settled.takes(line) ? settled : sheet).count(line, partOf(line.posted)),
		};
	});
	const read = theOnly(readings);
	const counted = sheets.get(read.header.settlementId) ?? noSheets();
	return bookingOf({ read, counted, file, timeZone, choices });
}

interface Counted {
	readonly read: SettlementReading;
	readonly counted: Sheets;
	readonly file: SettlementFile;
	readonly timeZone: string;
	readonly choices: SettlementChoices;
}

function bookingOf({ read, counted, file, timeZone, choices }: Counted): Booking {
	const { sheet, settled } = counted;
	const all = [...sheet.tallies(), ...settled.tallies()];
	const { reading, tallies: charges } = withoutPayout(read, all);
	const { total } = reading.header;
	const parts = partsOf(reading.header, timeZone, choices.dateBy);
	const lastPart = parts.at(-1)?.month ?? '';
	const released = releasedDifference(reading, choices.releasedDifferences, lastPart);
	const named = [...charges, ...released];
	const marketplaces = [...new Set([...sheet.marketplaces, ...settled.marketplaces])].sort();
	const placeOf = placesOf(marketplaces, choices.marketplaceIfNone);
	const tallies = feesOf(named, choices, placeOf);
	const booked = { reading, tallies: named, marketplaces, choices, placeOf };
	return {
		policy: 'settlement',
		source: sourceOf(reading, file),
		currency: total.currency,
		marketplaces,
		tallies,
		journals: settlementJournals(reading.header, tallies, parts),
		warnings: [
			...settlementWarnings(booked),
			...unmatchedWarning(sheet.unmatchedSkus()),
			...settled.differences(),
		],
		openingWarnings: openingWarnings(booked),
	};
}

interface Sheets {
	readonly sheet: TallySheet;
	readonly settled: SettledOrders;
}

/** Of a report whose rows are all of another settlement. */
const noSheets = (): Sheets => ({
	sheet: new TallySheet(),
	settled: new SettledOrders(new Map(), []),
});

const sourceOf = ({ header, lines }: SettlementReading, file: SettlementFile): BookingSource => ({
	kind: 'settlement',
	id: header.settlementId,
	name: `Amazon settlement ${header.settlementId}`,
	reportId: file.reportId,
	...('group' in file && { financialEventGroupId: file.group.financialEventGroupId }),
	periodStart: header.periodStart,
	periodEnd: header.periodEnd,
	depositDate: header.depositDate,
	total: header.total,
	charges: lines,
});

function theOnly(readings: SettlementReading[]): SettlementReading {
	const [reading, second] = readings;
	if (reading && !second) return reading;
	const ids = readings.map(({ header }) => header.settlementId).join(', ');
	throw new Refusal(
		'severalSettlements',
		`The file holds several settlements: ${ids}.`,
		'Split it into one file per settlement, as Amazon delivers them.',
		{ settlementIds: ids },
	);
}
