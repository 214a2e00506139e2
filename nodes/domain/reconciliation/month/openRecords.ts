import { toDecimal } from '../../money/money';
import type { AuditRow } from '../amazon/said';
import type { LedgerJournal } from '../books/ledgerJournal';
import { isIn, type Month } from '../period';

/** Something that a person has to look at before the month is closed. */
export interface OpenRecord {
	readonly record: string;
	/** In words: failed, waiting, not posted yet, in suspense. */
	readonly state: string;
	readonly total: string;
	readonly cause: string;
	readonly nextStep: string;
}

const stateOf: Readonly<Record<string, string>> = {
	failed: 'failed',
	waiting: 'waiting for Amazon',
	pending: 'not posted yet',
	received: 'not posted yet',
};

/** Records of the audit trail that are neither posted nor left out, whatever month they are of. */
export const unfinished = (rows: readonly AuditRow[]): OpenRecord[] =>
	rows.flatMap(({ status, record, key, total, currency, cause, nextStep }) => {
		const state = stateOf[status];
		const shownTotal = total === '' ? '' : `${total} ${currency}`.trim();
		return state ? [{ record: record || key, state, total: shownTotal, cause, nextStep }] : [];
	});

/** Lines of the month that stand in suspense. */
export const suspended = (journals: readonly LedgerJournal[], month: Month): OpenRecord[] =>
	journals
		.filter(({ date }) => isIn(month, date))
		.flatMap(({ reference, lines }) =>
			lines
				.filter(({ category }) => category === 'uncategorized')
				.map(({ credit, description, accountName }) => ({
					record: reference,
					state: 'in suspense',
					total: `${toDecimal(credit)} ${credit.currency}`,
					cause: description.replace(/\s*\[\w+\]\s*$/, ''),
					nextStep: `Move it from ${accountName} to the account that it belongs to, and add a rule to the mapper.`,
				})),
		);
