/** Where the audit trail is kept. n8n finds a table by part of its name, so no other may contain it. */
export const auditTable = 'amazonZohoAudit';

/** In the order in which people read them; every column is text, as n8n's numbers are floats. */
// prettier-ignore
export const auditColumns = [
	'status', 'record', 'period', 'total', 'cause', 'nextStep', 'zohoLink', 'executionLink',
	'kind', 'organizationId', 'workflow', 'seller', 'settlementId', 'part', 'currency',
	'journalTotal', 'journalNumber', 'warnings', 'attempts', 'lastAttempt', 'postedAt', 'outcome',
	'code', 'key', 'sourceKey', 'reportId', 'reportCreated', 'periodStart', 'periodEnd',
	'timeZone', 'exchangeRate', 'zohoId', 'contentHash', 'workflowId', 'executionId', 'retryAt',
	'frozen', 'payload',
] as const;

export type AuditColumn = (typeof auditColumns)[number];

/** Values of a row: expressions or plain texts. */
export type AuditValues = Partial<Record<AuditColumn, string>>;

const column = (name: AuditColumn) => ({
	id: name,
	displayName: name,
	required: false,
	defaultMatch: false,
	display: true,
	type: 'string',
	canBeUsedToMatch: true,
});

/** The values as the Data Table node keeps them. */
export const columnsOf = (value: AuditValues) => ({
	mappingMode: 'defineBelow',
	value,
	matchingColumns: [],
	attemptToConvertTypes: false,
	convertFieldsToString: false,
	schema: auditColumns.filter((name) => name in value).map(column),
});
