import { balancedJournal } from '../ledger/journal';
import { orderReference } from '../ledger/reference';
import { negate } from '../money/money';
import { noRules, type RuleBook } from '../rules/ruleBook';
import type { ShippedOrder } from '../sources/orders/order';
import type { Booking } from './booking';
import { chargeLines } from './chargeLines';
import { unmatchedWarning } from './settlementWarnings';
import { TallySheet } from './tally';

/**
 * One journal for a shipped order: what the buyer pays is revenue and tax on `date` (`yyyy-mm-dd`), and is
 * owed by Amazon until a settlement pays it (docs/accounting.md, "Order by order").
 */
export function bookOrder(order: ShippedOrder, date: string, rules: RuleBook = noRules): Booking {
	const { id, marketplace, lines, total, created, updated, shipped } = order;
	const { currency } = total;
	const sheet = new TallySheet([date], rules);
	for (const line of lines) sheet.count(line, 0);
	const tallies = sheet.tallies();
	const owed = {
		category: 'orderReceivable' as const,
		credit: negate(total),
		count: 1,
		entryIds: [],
		paths: [],
	};
	const journal = balancedJournal({
		reference: orderReference(id),
		date,
		part: date,
		currency,
		lines: [...chargeLines(tallies, currency).values(), owed],
	});
	return {
		policy: 'perOrder',
		source: {
			kind: 'order',
			id,
			name: `Amazon order ${id}`,
			reportId: null,
			periodStart: created,
			periodEnd: shipped ?? updated,
			depositDate: null,
			total,
			charges: lines.length,
		},
		currency,
		marketplaces: marketplace === '' ? [] : [marketplace],
		tallies,
		journals: journal.lines.length > 0 ? [journal] : [],
		warnings: unmatchedWarning(sheet.unmatchedSkus()),
	};
}
