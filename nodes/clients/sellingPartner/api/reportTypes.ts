/** Settlement reports that can be read: the same settlement may come in both forms, under two report ids. */
export const settlementReportTypes = {
	v2: 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2',
	v1: 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE',
} as const;

const types: readonly string[] = Object.values(settlementReportTypes);

export const isSettlementReport = ({ reportType }: { readonly reportType: string }): boolean =>
	types.includes(reportType);

/** Amazon keeps reports for 90 days and refuses to look further back. */
export const reportsKeptForDays = 90;

/** Not quite 90 days, so that a clock that runs a little slow does not ask for more. */
export const oldestKept = (now: number): number =>
	now - reportsKeptForDays * 24 * 3600_000 + 5 * 60_000;
