import { isZero, subtract, type Money } from '../../money/money';
import { moneyFrom } from '../amazon/fields';
import type { AmazonSide } from '../amazon/said';
import type { LedgerJournal } from '../books/ledgerJournal';
import { bookedFigures, remarksOnJournals } from './bookedFigures';
import type { Deposits } from './deposits';
import { totals } from './journalTotals';
import type { SettlementRow } from './settlementRow';

/** A settlement of which Amazon's side was not read: its journals, compared with the total in their own notes. */
export function onlyInBooks(
	journals: readonly LedgerJournal[],
	amazon: AmazonSide,
	deposits: Deposits,
): SettlementRow {
	const [first] = journals;
	const currency = currencyOf(journals);
	const figures = bookedFigures(journals, currency);
	const dates = journals.map(({ date }) => date).sort();
	const noted = notedTotal(journals, currency);
	const settlementId = first?.parsed.source ?? '';
	const end = dates.at(-1) ?? '';
	const payout = amazon.payouts.find((one) => one.settlementId === settlementId) ?? null;
	const names = [settlementId, payout?.traceId ?? ''];
	const differs =
		!isZero(figures.carriedForward) || (noted !== null && !isZero(subtract(figures.booked, noted)));
	return {
		said: null,
		settlementId,
		currency,
		from: dates[0] ?? '',
		to: end,
		amazonTotal: noted,
		charges: null,
		bookedCharges: figures.charges,
		journals,
		...totals(journals, currency, amazon),
		booked: figures.booked,
		payout,
		deposit: deposits.take([figures.booked, payout?.amount], end, names),
		difference: noted === null ? null : subtract(figures.booked, noted),
		state: differs ? 'differs' : 'notCompared',
		remarks: [
			'Amazon’s side of this settlement was not read; the total is the one in the notes of its journals.',
			...remarksOnJournals(figures, journals),
		],
	};
}

/** An exchange difference is in the base currency, whatever the settlement is in. */
const currencyOf = (journals: readonly LedgerJournal[]): string =>
	(journals.find(({ parsed }) => !parsed.suffixes.includes('FX')) ?? journals[0])?.currency ?? '';

/** The newest version's total, as the notes print it: `…, total 2539.66 CAD`. */
function notedTotal(journals: readonly LedgerJournal[], currency: string): Money | null {
	const found = journals
		.map(({ notes }) => /, total (?<amount>-?[\d.]+) (?<code>[A-Z]{3})\b/.exec(notes)?.groups)
		.filter((groups) => groups?.code === currency)
		.at(-1);
	return moneyFrom(found?.amount ?? '', currency);
}
