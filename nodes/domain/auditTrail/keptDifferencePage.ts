import { html, type Markup } from '../html/markup';
import type { KeptDifference } from './keptDifference';

/** A part of a form's page: each journal as it is kept beside what the mapper makes now; no styles, no scripts. */
export function keptDifferencePage(differences: readonly KeptDifference[]): string {
	if (differences.length === 0) {
		return html`<p>Nothing of what you chose could be mapped anew.</p>`.text;
	}
	return html`${differences.map(shown)}`.text;
}

const shown = (difference: KeptDifference): Markup =>
	html`<p><b>${difference.key}</b> ${said(difference)}</p>
		${difference.changes.length === 0 ? '' : changesTable(difference)}`;

function said({ problem, changes, dates, currency }: KeptDifference): string {
	if (problem !== '') return `cannot be mapped: ${problem}`;
	const date = dates.length === 1 ? '' : ` Its date changes from ${dates.join(' to ')}.`;
	const amounts = changes.length === 0 ? 'stays as it is.' : `changes, in ${currency}:`;
	return `${amounts}${date}`;
}

const changesTable = ({ changes }: KeptDifference): Markup =>
	html`<table>
		<thead>
			<tr>
				<th scope="col">Account (debits are positive)</th>
				<th scope="col">As it is kept</th>
				<th scope="col">By today's mapping</th>
			</tr>
		</thead>
		<tbody>
			${changes.map(
				({ account, kept, mapped }) =>
					html`<tr>
						<td>${account}</td>
						<td>${kept}</td>
						<td>${mapped}</td>
					</tr>`,
			)}
		</tbody>
	</table>`;
