import { html, type Markup } from '../html/markup';
import type { AuditRow } from './auditRow';
import type { DigestMessage } from './digestMessage';

/** What n8n tells of an execution that failed; empty where it does not know. */
export interface FailedExecution {
	readonly workflow: string;
	readonly cause: string;
	readonly nextStep: string;
	/** Where a person looks at it in the editor. */
	readonly link: string;
}

/** Records that one cause stopped. */
interface Stopped {
	readonly cause: string;
	readonly nextStep: string;
	readonly records: readonly string[];
}

/** A chat cuts long messages: so many causes are told, with so many of their records. */
const causesAtMost = 5;
const recordsAtMost = 10;
const subjectAtMost = 140;

/**
 * The message of one failed execution, the cause first. What the audit trail knows of it tells more than
 * n8n's own error, which tells of one record only.
 */
export function failureMessage(
	rows: readonly AuditRow[],
	execution: FailedExecution,
): DigestMessage {
	const causes = stoppedOf(rows);
	const { cause, nextStep } = execution;
	const all = causes.length > 0 ? causes : [{ cause, nextStep, records: [] }];
	const subject = `Amazon to Zoho Books failed: ${all[0]?.cause ?? cause}`.replace(/\s+/g, ' ');
	return {
		subject: subject.length > subjectAtMost ? `${subject.slice(0, subjectAtMost - 1)}…` : subject,
		text: textOf(all, execution),
		html: htmlOf(all, execution),
	};
}

/** What failed, one cause once: a dead sign-in stops many records alike. */
function stoppedOf(rows: readonly AuditRow[]): Stopped[] {
	const byCause = new Map<string, Stopped>();
	for (const { key, json } of rows.filter(({ status }) => status === 'failed')) {
		const [cause, nextStep] = [textIn(json.cause), textIn(json.nextStep)];
		const place = `${cause}\n${nextStep}`;
		const records = byCause.get(place)?.records ?? [];
		byCause.set(place, { cause, nextStep, records: [...records, textIn(json.record) || key] });
	}
	return [...byCause.values()];
}

const named = (records: readonly string[]): string =>
	records.slice(0, recordsAtMost).join(', ') +
	(records.length > recordsAtMost ? ` and ${records.length - recordsAtMost} more` : '');

const label = ({ records }: Stopped): string => (records.length === 1 ? 'Record' : 'Records');

const left = (all: readonly Stopped[]): string =>
	all.length > causesAtMost
		? `${all.length - causesAtMost} more causes stand in the data table amazonZohoAudit.`
		: '';

function textOf(all: readonly Stopped[], { workflow, link }: FailedExecution): string {
	const paragraphs = all
		.slice(0, causesAtMost)
		.map((one) =>
			lines(
				one.cause,
				one.records.length > 0 && `${label(one)}: ${named(one.records)}`,
				one.nextStep && `What to do: ${one.nextStep}`,
			),
		);
	const where = lines(
		workflow && `Workflow: ${workflow}`,
		isWebAddress(link) && `Execution: ${link}`,
	);
	return [...paragraphs, left(all), where].filter((text) => text !== '').join('\n\n');
}

const lines = (...texts: ReadonlyArray<string | false>): string => texts.filter(Boolean).join('\n');

function htmlOf(all: readonly Stopped[], { workflow, link }: FailedExecution): string {
	return html`${all.slice(0, causesAtMost).map(paragraph)}
		${left(all) === '' ? html`` : html`<p>${left(all)}</p>`}
		<p>
			${workflow} ${isWebAddress(link) ? html`<a href="${link}">Open the execution</a>` : html``}
		</p>`.text;
}

const paragraph = (one: Stopped): Markup =>
	html`<p>
		<b>${one.cause}</b>
		${one.records.length === 0 ? html`` : html`<br />${label(one)}: ${named(one.records)}`}
		${one.nextStep === '' ? html`` : html`<br />What to do: ${one.nextStep}`}
	</p>`;

const isWebAddress = (url: string): boolean => /^https?:\/\/\S+$/.test(url);

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
