import type { Journal } from '../ledger/journal';
import { Refusal } from '../refusal';
import { readSettlementReport } from '../sources/settlementReport/readSettlementReport';
import type { SettlementReading } from '../sources/settlementReport/settlement';
import { monthParts } from './monthParts';
import { withoutPayout } from './payoutRows';
import { releasedDifference, type ReleasedDifferences } from './releasedDifference';
import { partFinder, settlementJournals } from './settlementPolicy';
import { TallySheet, type Tally } from './tally';

/** A settlement report read through, adding up, and its charges summed. */
export interface BookedSettlement {
	readonly reading: SettlementReading;
	readonly marketplaces: readonly string[];
	readonly tallies: readonly Tally[];
	readonly journals: readonly Journal[];
}

/** Reads one settlement report and books it by the settlement policy; refuses what does not add up. */
export async function bookSettlement(
	openBytes: () => AsyncIterable<Uint8Array>,
	charset: string | null,
	timeZone: string,
	released: ReleasedDifferences = new Map(),
): Promise<BookedSettlement> {
	const sheets = new Map<string, TallySheet>();
	const readings = await readSettlementReport(openBytes, charset, (header) => {
		const sheet = new TallySheet();
		const parts = monthParts(header.periodStart, header.periodEnd, timeZone);
		const partOf = partFinder(header, parts);
		sheets.set(header.settlementId, sheet);
		return { line: (line) => sheet.count(line, partOf(line.posted)) };
	});
	const read = theOnly(readings);
	const sheet = sheets.get(read.header.settlementId) ?? new TallySheet();
	const { reading, tallies: charges } = withoutPayout(read, sheet.tallies());
	const { periodStart, periodEnd } = reading.header;
	const lastPart = monthParts(periodStart, periodEnd, timeZone).length - 1;
	const tallies = [...charges, ...releasedDifference(reading, released, lastPart)];
	const journals = settlementJournals(reading.header, tallies, timeZone);
	return { reading, marketplaces: [...sheet.marketplaces].sort(), tallies, journals };
}

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
