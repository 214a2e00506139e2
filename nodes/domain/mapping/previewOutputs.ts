import type { Preview } from './previewBooking';

/** One flat item per journal line; what keeps the booking from being posted comes first. */
export function previewLines(preview: Preview) {
	const { currency, name, reason, problems, journals } = preview;
	if (reason !== null) return [remark(name, currency, reason)];
	// A line names what is wrong with its own account.
	const others = problems.filter(({ account }) => account === '');
	const rows = journals.flatMap(({ key, date, lines }) =>
		lines.map(({ account, kind, rule, debit, credit, count, problem }) => ({
			journal: key,
			date,
			account,
			kind,
			debit,
			credit,
			charges: count,
			currency,
			problem,
			...(rule === '' ? {} : { rule }),
		})),
	);
	return [
		...others.map(({ message, nextStep }) => remark(name, currency, `${message} ${nextStep}`)),
		...rows,
	];
}

const remark = (journal: string, currency: string, problem: string) => ({
	journal,
	date: '',
	account: '',
	kind: '',
	debit: '',
	credit: '',
	charges: 0,
	currency,
	problem,
});

/** One item per booking: what matters first, then its journals, accounts and charges. */
export const previewSummary = ({ name, ...preview }: Preview) => ({
	record: name,
	isReady: preview.problems.length === 0 && !preview.skipped,
	...preview,
});
