import { againstBills } from '../../policies/fees';
import type { Booking } from '../../policies/booking';
import { monthParts } from '../../policies/monthParts';
import { readSource, type SettlementFile } from '../../policies/readSource';
import type { SettlementChoices } from '../../policies/settlementChoices';
import { partFinder } from '../../policies/settlementPolicy';
import { TallySheet, type Tally } from '../../policies/tally';
import { taxTreatments } from '../../policies/taxTreatments';
import type { RuleBook } from '../../rules/ruleBook';
import type { SettlementHeader } from '../../sources/settlementReport/settlement';
import type { Explainer } from './explainer';

/** How a settlement was booked, as far as its charges are concerned. */
export interface BookedBy extends Pick<SettlementChoices, 'feesFrom' | 'splitByTaxTreatment'> {
	readonly rules: RuleBook;
	readonly timeZone: string;
}

/** Reads a settlement once more, and lets the explainer see what became of each charge. */
export async function explainSettlement(
	source: SettlementFile,
	booking: Booking,
	{ rules, timeZone, feesFrom, splitByTaxTreatment }: BookedBy,
	newExplainer: () => Explainer,
): Promise<Explainer> {
	// A file that turns out to have another charset is read anew.
	let explainer = newExplainer();
	const placeOf = journalFinder(booking);
	const isPayout = payoutIn(booking);
	const treatmentOf = splitByTaxTreatment ? await taxTreatments(source) : null;
	await readSource(source, (header) => {
		explainer = newExplainer();
		const own = explainer;
		const parts = monthParts(header.periodStart, header.periodEnd, timeZone);
		const months = parts.map(({ month }) => month);
		const sheet = new TallySheet(months, rules, treatmentOf);
		const partOf = partFinder(header, parts);
		return {
			line: (line, row) => {
				const counted = sheet.count(line, partOf(line.posted));
				const booked = feesFrom === 'bills' ? againstBills(counted) : counted;
				const { category, rule = null, part } = booked;
				if (isPayout && category === 'clearing') return;
				own.add({
					line,
					category: category === 'clearing' ? 'payoutCorrections' : category,
					rule,
					row,
					...placeOf(part),
					transactionId: '',
					isMoved: isOutside(line.posted, header),
					apart: null,
				});
			},
		};
	});
	return explainer;
}

/** The journal of a month; where there is one for all months, on the day of the deposit, that one. */
function journalFinder({ journals }: Booking) {
	const byPart = new Map(journals.map(({ part, reference }) => [part, reference]));
	const [only] = journals;
	return (part: string): { part: string; journal: string } => {
		const journal = byPart.get(part);
		if (journal === undefined && only && journals.length === 1) {
			return { part: only.part, journal: only.reference };
		}
		return { part, journal: journal ?? '' };
	};
}

/** Whether rows that repeat the total were left out of the booking as the payout itself. */
const payoutIn = ({ tallies }: Booking): boolean =>
	tallies.every(({ category }: Tally) => category !== 'clearing');

const isOutside = (posted: number | null, { periodStart, periodEnd }: SettlementHeader): boolean =>
	posted === null || posted < periodStart || posted > periodEnd;
