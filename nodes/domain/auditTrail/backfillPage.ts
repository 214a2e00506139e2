import { html, type Markup } from '../html/markup';
import type { BackfillPlan } from './backfillPlan';
import type { Period } from './backfillPeriods';

/** The dry run for a form's page: no styles, no scripts. */
export const backfillPage = (plan: BackfillPlan): string =>
	html`<p>Settlements that ended from ${plan.from} to ${plan.to}. ${summary(plan)}</p>
		${gone(plan)} ${left(plan)} ${table(plan.due)}`.text;

const summary = ({ due, done, ...plan }: BackfillPlan): Markup =>
	due.length === 0
		? html`There is nothing to post: ${done} of them are posted or left out already.`
		: html`<b>${due.length} settlements</b> make at most <b>${plan.journals} journals</b>, with
				about ${plan.amazonCalls} calls to Amazon and ${plan.zohoCalls} to Zoho Books, in about
				<b>${plan.minutes} minutes</b>. ${done} others are posted or left out already.`;

function gone({ due, goneBefore }: BackfillPlan): Markup {
	const old = due.filter(({ from }) => from === 'transactions').length;
	const first =
		old === 0
			? html``
			: html`<p>
					Amazon keeps settlement reports for 90 days. The reports of ${old} of these settlements
					are not there (any more): they are booked from their transactions.
				</p>`;
	const second =
		goneBefore === ''
			? html``
			: html`<p>
					Amazon keeps payout periods for about two years: what ended before ${goneBefore} may be
					missing here. Ask for those settlement files in Seller Central and import them.
				</p>`;
	return html`${first}${second}`;
}

const left = ({ left: count }: BackfillPlan): Markup =>
	count === 0
		? html``
		: html`<p>
				${count} further settlements are left for the next time: open the form again with the same
				dates when this is done.
			</p>`;

const table = (periods: readonly Period[]): Markup =>
	periods.length === 0
		? html``
		: html`<table>
				<thead>
					<tr>
						<th scope="col">Period</th>
						<th scope="col">Settlement</th>
						<th scope="col">Read from</th>
					</tr>
				</thead>
				<tbody>
					${periods.map(rowOf)}
				</tbody>
			</table>`;

const rowOf = ({ periodStart, periodEnd, settlementId, from, json }: Period): Markup =>
	html`<tr>
		<td>${periodStart.slice(0, 10)} to ${periodEnd.slice(0, 10)}</td>
		<td>${settlementId || String(json.reportId ?? json.financialEventGroupId)}</td>
		<td>${from === 'report' ? 'its report' : 'its transactions'}</td>
	</tr>`;
