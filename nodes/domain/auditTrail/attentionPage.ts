import { html, type Markup } from '../html/markup';
import type { Attention } from './attention';

/** A table for a form's page: no styles, no scripts; what failed, why, and what to do. */
export function attentionTable(entries: readonly Attention[]): string {
	if (entries.length === 0) {
		return html`<p>Everything is posted, or left out. There is nothing to do.</p>`.text;
	}
	return html`<table>
		<thead>
			<tr>
				<th scope="col">Record</th>
				<th scope="col">Cause</th>
				<th scope="col">What to do</th>
				<th scope="col">Look at it</th>
			</tr>
		</thead>
		<tbody>
			${entries.map(rowOf)}
		</tbody>
	</table>`.text;
}

const rowOf = ({
	label,
	period,
	total,
	cause,
	nextStep,
	decision,
	release,
	...links
}: Attention): Markup =>
	html`<tr>
		<td><b>${label}</b><br />${period}<br />${total}</td>
		<td>${cause === '' ? 'It was begun, and has not ended.' : cause}</td>
		<td>
			${nextStep}${ifReleased(release)}<br /><i>${decision.reason}${nextTime(decision.at)}</i>
		</td>
		<td>${link('Zoho Books', links.zohoLink)}${link('Execution', links.executionLink)}</td>
	</tr>`;

const ifReleased = (difference: string): string =>
	difference === ''
		? ''
		: ` Once it is released, it is posted with its difference of ${difference} in the suspense account.`;

const nextTime = (at: number | null): string =>
	at === null || !Number.isFinite(at)
		? ''
		: ` Next time: ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC.`;

const link = (name: string, url: string): Markup =>
	/^https?:\/\//.test(url)
		? html`<a href="${url}" target="_blank" rel="noopener">${name}</a><br />`
		: html``;
