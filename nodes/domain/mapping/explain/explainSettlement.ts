import { settlementReference } from '../../ledger/reference';
import type { SettlementFile } from '../../policies/bookSettlement';
import type { Booking } from '../../policies/booking';
import { monthParts } from '../../policies/monthParts';
import { partFinder } from '../../policies/settlementPolicy';
import { TallySheet } from '../../policies/tally';
import type { RuleBook } from '../../rules/ruleBook';
import { readSource } from '../../policies/readSource';
import type { SettlementHeader } from '../../sources/settlementReport/settlement';
import type { Explainer } from './explainer';

/** Reads a settlement report once more, and lets the explainer see what became of each charge. */
export async function explainSettlement(
	file: SettlementFile,
	booking: Booking,
	{ rules, timeZone }: { readonly rules: RuleBook; readonly timeZone: string },
	newExplainer: () => Explainer,
): Promise<Explainer> {
	// A file that turns out to have another charset is read anew.
	let explainer = newExplainer();
	await readSource(file, (header) => {
		explainer = newExplainer();
		const own = explainer;
		const parts = monthParts(header.periodStart, header.periodEnd, timeZone);
		const months = parts.map(({ month }) => month);
		const sheet = new TallySheet(months, rules);
		const partOf = partFinder(header, parts);
		const isPayout = payoutIn(booking);
		return {
			line: (line, row) => {
				const { category, rule = null, part } = sheet.count(line, partOf(line.posted));
				if (isPayout && category === 'clearing') return;
				own.add({
					line,
					category: category === 'clearing' ? 'payoutCorrections' : category,
					rule,
					part,
					row,
					journal: settlementReference(header.settlementId, part),
					transactionId: '',
					isMoved: isOutside(line.posted, header),
					apart: null,
				});
			},
		};
	});
	return explainer;
}

/** Whether rows that repeat the total were left out of the booking as the payout itself. */
const payoutIn = ({ tallies }: Booking): boolean =>
	tallies.every(({ category }) => category !== 'clearing');

const isOutside = (posted: number | null, { periodStart, periodEnd }: SettlementHeader): boolean =>
	posted === null || posted < periodStart || posted > periodEnd;
