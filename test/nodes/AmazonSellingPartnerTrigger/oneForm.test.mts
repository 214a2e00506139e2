import { expect, it } from 'vitest';
import { oneForm } from '../../../nodes/AmazonSellingPartnerTrigger/oneForm.ts';
import { settlementReportTypes } from '../../../nodes/clients/sellingPartner/api/reportTypes.ts';
import type { Report } from '../../../nodes/clients/sellingPartner/api/reports.ts';

const june = ['2026-06-01T00:00:00Z', '2026-06-15T00:00:00Z'] as const;
const group = { financialEventGroup: { financialEventGroupId: 'one' } };

const report = (reportId: string, form: 'v1' | 'v2', changes: object = {}): Report => ({
	reportId,
	reportType: settlementReportTypes[form],
	processingStatus: 'DONE',
	createdTime: '2026-06-15T08:00:00Z',
	dataStartTime: june[0],
	dataEndTime: june[1],
	...changes,
});
const ids = (reports: readonly Report[]) => reports.map(({ reportId }) => reportId);

it('leaves out the V1 form where one settlement has the period, and comes as V2 too', () => {
	const v1 = report('V1', 'v1', { dataStartTime: '2026-06-01T00:00:00+00:00', ...group });
	const [sent, doubled] = oneForm([v1], [v1, report('V2', 'v2')]);
	expect([ids(sent), ids(doubled)]).toEqual([[], ['V1']]);
});

it('sends the V1 form where settlements of several currencies share the period', () => {
	const v1 = report('V1 in pounds', 'v1', { financialEventGroup: null });
	const v2 = report('V2 in euros', 'v2', { financialEventGroup: null });
	expect(ids(oneForm([v1, v2], [v1, v2])[0])).toEqual(['V1 in pounds', 'V2 in euros']);
});

it('sends the V1 form of a period that has no V2, or no name', () => {
	const unnamed = { dataStartTime: undefined, dataEndTime: undefined, ...group };
	const reports = [
		report('only V1', 'v1', { dataStartTime: '2026-05-18T00:00:00Z', ...group }),
		report('no period, V1', 'v1', unnamed),
	];
	const known = [...reports, report('V2', 'v2'), report('no period, V2', 'v2', unnamed)];
	expect(ids(oneForm(reports, known)[0])).toEqual(['only V1', 'no period, V1']);
});
