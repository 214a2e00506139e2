import { html, type Markup } from '../html/markup';
import type { Digest, DigestEntry } from './digest';

/** A message for e-mail or chat; the text and the HTML say the same. */
export interface DigestMessage {
	readonly subject: string;
	readonly text: string;
	readonly html: string;
}

/** What a bookkeeper reads once a day; what failed stands first. */
export function digestMessage(digest: Digest): DigestMessage {
	return {
		subject: `Amazon to Zoho Books, ${timeOf(digest.to).slice(0, 10)}: ${counts(digest)}`,
		text: textOf(digest),
		html: htmlOf(digest),
	};
}

const counts = ({ posted, failed }: Digest): string =>
	`${failed.length} failed, ${posted.length} ${posted.length === 1 ? 'journal' : 'journals'} posted`;

const timeOf = (instant: number): string =>
	new Date(instant).toISOString().slice(0, 16).replace('T', ' ');

const spanOf = ({ from, to }: Digest): string => `From ${timeOf(from)} to ${timeOf(to)} UTC.`;

const nothing = 'Nothing was posted, and nothing failed.';

const joined = (...parts: readonly string[]): string =>
	parts.filter((part) => part !== '').join(' ');

const sumLines = ({ sums }: Digest): string[] =>
	sums.map(({ currency, count, amount }) =>
		joined(
			currency || 'Currency not known',
			`${amount} in ${count} journal${count === 1 ? '' : 's'}`,
		),
	);

const nameOf = ({ record, workflow }: DigestEntry): string =>
	workflow === '' ? record : `${record} (${workflow})`;

const failedLine = (entry: DigestEntry): string =>
	joined(`- ${nameOf(entry)}:`, entry.cause, entry.nextStep, webLink(entry.executionLink));

const postedLine = (entry: DigestEntry): string =>
	joined(
		`- ${nameOf(entry)}:`,
		entry.currency,
		entry.amount,
		entry.journalNumber && `journal ${entry.journalNumber}`,
		webLink(entry.zohoLink),
	);

function textOf(digest: Digest): string {
	const section = (title: string, lines: readonly string[]): string[] =>
		lines.length === 0 ? [] : ['', title, ...lines];
	return [
		spanOf(digest),
		...(digest.isEmpty ? ['', nothing] : []),
		...section('Failed', digest.failed.map(failedLine)),
		...section('Posted, by currency', sumLines(digest)),
		...section('Journals', digest.posted.map(postedLine)),
	].join('\n');
}

function htmlOf(digest: Digest): string {
	const list = (title: string, rows: readonly Markup[]): Markup =>
		rows.length === 0
			? html``
			: html`<h2>${title}</h2>
					<ul>
						${rows}
					</ul>`;
	return html`<p>${spanOf(digest)}</p>
		${digest.isEmpty ? html`<p>${nothing}</p>` : html``}
		${list('Failed', digest.failed.map(failedRow))}
		${list(
			'Posted, by currency',
			sumLines(digest).map((line) => html`<li>${line}</li>`),
		)}
		${list('Journals', digest.posted.map(postedRow))}`.text;
}

const failedRow = (entry: DigestEntry): Markup =>
	html`<li>
		<b>${nameOf(entry)}</b>: ${entry.cause} ${entry.nextStep}
		${link('Execution', entry.executionLink)}
	</li>`;

const postedRow = (entry: DigestEntry): Markup =>
	html`<li>
		${nameOf(entry)}: ${entry.currency} ${entry.amount} ${entry.journalNumber}
		${link('Zoho Books', entry.zohoLink)}
	</li>`;

/** Rows hold texts of others: only the address of a web page becomes a link. */
const webLink = (url: string): string => (/^https?:\/\/\S+$/.test(url) ? url : '');

const link = (name: string, url: string): Markup =>
	webLink(url) === '' ? html`` : html`<a href="${url}">${name}</a>`;
