import { createAuditTable, readRows } from '../parts/auditNodes.mts';
import { ifOnce, stop } from '../parts/decisions.mts';
import { expression } from '../parts/expressions.mts';
import {
	formPage,
	formTrigger,
	lastPage,
	radio,
	safeHtml,
	safeText,
	shown,
} from '../parts/forms.mts';
import { amazon, goesOn, mapper } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';

const yes = 'Post these journals';
const no = 'Post nothing';

/** A person names dates, sees what posting them takes, and says whether it is done. Nothing is posted here. */
export function planning(flow: Composition): void {
	flow.node(names.form, formTrigger([0, 0], form));
	flow.node(names.reports, { ...amazon([220, 0], reports), ...listed });
	flow.node(names.settlements, { ...amazon([440, 0], settlements), ...listed });
	flow.node(names.createTable, createAuditTable([660, 0]));
	flow.node(names.rowsSoFar, readRows([880, 0], ['kind', 'journal', 'neq']));
	flow.node(names.plan, { ...mapper([1100, 0], plan), ...goesOn, executeOnce: true });
	flow.node(names.page, formPage([1320, 0], page));
	flow.node(names.isWanted, ifOnce([1540, 0], 'isWanted', isWanted));
	flow.node(names.nothing, lastPage([1760, 240], nothing));
	flow.node(names.noPlan, lastPage([1320, 240], noPlan));
	flow.node(names.stopPlan, stop([1540, 240], `$('${names.plan}').first(1).json.error`));
	const line = [
		names.form,
		names.reports,
		names.settlements,
		names.createTable,
		names.rowsSoFar,
		names.plan,
		names.page,
		names.isWanted,
	];
	flow.chain(line);
	flow.wire(names.plan, [names.noPlan], 1);
	flow.wire(names.noPlan, [names.stopPlan]);
	flow.wire(names.isWanted, [names.each]);
	flow.wire(names.isWanted, [names.nothing], 1);
}

/** A list that is empty, or could not be read, goes on to the plan, which says so. */
const listed = {
	executeOnce: true,
	alwaysOutputData: true,
	onError: 'continueRegularOutput',
} as const;

const asked = (field: string): string => `$('${names.form}').first().json.${field}`;

const form = {
	path: 'amazon-backfill',
	formTitle: 'Amazon backfill',
	formDescription:
		'Books the settlements that ended on these days. You see what it will take before anything is posted. Started again with the same days, it goes on where it ended.',
	formFields: {
		values: [
			{ fieldLabel: 'First day', fieldName: 'from', fieldType: 'date', requiredField: true },
			{ fieldLabel: 'Last day', fieldName: 'to', fieldType: 'date', requiredField: true },
			{
				fieldLabel: 'Only these currencies',
				fieldName: 'currencies',
				fieldType: 'text',
				placeholder: 'USD, CAD; empty takes all marketplaces',
			},
			radio('journalStatus', 'Post journals as', ['Draft', 'Published']),
		],
	},
};

const reports = {
	resource: 'report',
	operation: 'getAll',
	returnAll: true,
	reportTypes: ['GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2'],
	filters: {},
};

/** A settlement lasts two months at most. */
const settlements = {
	resource: 'settlement',
	operation: 'getAll',
	returnAll: true,
	filters: {
		processingStatus: 'Closed',
		startedAfter: expression(
			`DateTime.fromISO(${asked('from')}.slice(0, 10)).minus({ days: 62 }).toISO()`,
		),
		startedBefore: expression(
			`DateTime.min(DateTime.fromISO(${asked('to')}.slice(0, 10)).plus({ days: 1 }), $now.minus({ minutes: 5 })).toISO()`,
		),
	},
};

const itemsOf = (node: string): string => expression(`$('${node}').all().map((item) => item.json)`);

const plan = {
	resource: 'auditTrail',
	operation: 'planBackfill',
	firstDay: expression(asked('from')),
	lastDay: expression(asked('to')),
	settlementCurrencies: expression(`${asked('currencies')} ?? ''`),
	reports: itemsOf(names.reports),
	settlements: itemsOf(names.settlements),
	rows: itemsOf(names.rowsSoFar),
	settlementsAtMost: 40,
};

const page = {
	id: 'amazon-backfill-plan',
	title: 'What it will take',
	button: 'Continue',
	values: [
		shown('plan', expression(safeHtml('$json.html'))),
		radio('decision', 'Nothing has been posted yet.', [yes, no]),
	],
};

const isWanted = `$json.decision === '${yes}' && $('${names.plan}').first().json.count > 0`;

const nothing = {
	id: 'amazon-backfill-nothing',
	title: 'Nothing was posted',
	message: 'You may close this page.',
};

const noPlan = {
	id: 'amazon-backfill-no-plan',
	title: 'Nothing was posted',
	message: expression(
		`'<p><b>It cannot be planned.</b> ' + ${safeText('$json.error')} + ' ' + ${safeText('$json.details?.nextStep')} + '</p>'`,
	),
};
