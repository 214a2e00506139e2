import { expression } from '../parts/expressions.mts';
import { amazon, amazonTrigger } from '../parts/services.mts';
import type { Composition } from '../parts/workflow.mts';
import { names } from './names.mts';
import { showingLine } from './showingLine.mts';

const chosen = (name: string): string => `$('${names.trigger}').params.${name}`;

/**
 * Two ways in, and other workflows. The trigger hears of what is new; the schedule lists what Amazon still has, so that nothing
 * is lost with the trigger's memory, with a crash, or with a failure that was mended since.
 */
export function sources(flow: Composition, firstNodes: ReadonlyArray<string | [string, number]>) {
	flow.node(
		names.trigger,
		amazonTrigger([0, 0], {
			pollTimes: { item: [{ mode: 'everyHour' }] },
			event: 'settlementReportReady',
			reportTypes: ['GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2'],
			lookBackDays: 90,
			startDate: '',
		}),
	);
	flow.node(names.schedule, {
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		position: [-220, 200],
		parameters: { rule: { interval: [{ field: 'hours', triggerAtMinute: 30 }] } },
	});
	flow.node(
		names.list,
		amazon([0, 200], {
			resource: 'report',
			operation: 'getAll',
			returnAll: true,
			reportTypes: expression(chosen('reportTypes')),
			filters: {
				createdAfter: expression(
					`${chosen('startDate')} || $now.minus({ days: ${chosen('lookBackDays')} }).toISO()`,
				),
			},
		}),
	);
	flow.wire(names.schedule, [names.list]);
	showingLine(flow);
	for (const source of [names.trigger, names.list]) flow.wire(source, firstNodes);
}
