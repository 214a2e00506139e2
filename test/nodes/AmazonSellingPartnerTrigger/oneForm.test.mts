import { expect, it } from 'vitest';
import { oneForm } from '../../../nodes/AmazonSellingPartnerTrigger/oneForm.ts';
import { settlementReportTypes } from '../../../nodes/clients/sellingPartner/api/reportTypes.ts';
import type { Report } from '../../../nodes/clients/sellingPartner/api/reports.ts';

const report = (reportId: string, form: 'v1' | 'v2', start?: string, end?: string): Report => ({
	reportId,
	reportType: settlementReportTypes[form],
	processingStatus: 'DONE',
	createdTime: '2026-06-15T08:00:00Z',
	...(start && { dataStartTime: start }),
	...(end && { dataEndTime: end }),
});

it('leaves out the V1 form of a settlement that comes as V2 too, and nothing else', () => {
	const reports = [
		report('both, V1', 'v1', '2026-06-01T00:00:00+00:00', '2026-06-15T00:00:00+00:00'),
		report('both, V2', 'v2', '2026-06-01T00:00:00Z', '2026-06-15T00:00:00Z'),
		report('another currency', 'v2', '2026-06-01T00:00:00Z', '2026-06-15T00:00:00Z'),
		report('only V1', 'v1', '2026-05-18T00:00:00Z', '2026-06-01T00:00:00Z'),
		report('no period, V1', 'v1'),
		report('no period, V2', 'v2'),
	];
	expect(oneForm(reports).map(({ reportId }) => reportId)).toEqual([
		'both, V2',
		'another currency',
		'only V1',
		'no period, V1',
		'no period, V2',
	]);
});
