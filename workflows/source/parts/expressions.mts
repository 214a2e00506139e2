/** Makes an n8n expression of JavaScript. `}}` would end it, wherever it stands. */
export function expression(code: string): string {
	if (code.includes('}}')) throw new Error(`An expression cannot hold }}: ${code}`);
	return `={{ ${code.replace(/\s+/g, ' ').trim()} }}`;
}

/** The organization is picked in the mapper alone; its choice is readable before that node has run. */
export const pickedOrganization = expression(`$('Map to journals').params.organizationId.value`);

/** The same for rows: where nothing is picked, there is one organization only, and its rows say `default`. */
export const organizationId = expression(
	`$('Map to journals').params.organizationId.value || 'default'`,
);

/** A text that a spreadsheet would take for a formula is made a text. */
export const plain = (code: string): string => `String(${code}).replace(/^(?=[=+@\\t\\r-])/, "'")`;

/**
 * n8n puts a sentence of its own in place of a whole message that holds one of these, also within another
 * word (ECONNRESET, PHONEACCESSORIES): `node.error.ts` of n8n-workflow. An invisible joiner keeps ours.
 */
const replacedByN8n =
	'E(?=CONNREFUSED|CONNRESET|CONNABORTED|NOTFOUND|TIMEDOUT|RRADDRINUSE|ADDRNOTAVAIL|HOSTUNREACH|AI_AGAIN|NOENT|ISDIR|NOTDIR|ACCES|EXIST|PERM)|G(?=ETADDRINFO)';

export const ownWords = (code: string): string =>
	`String(${code}).replace(/${replacedByN8n}/gi, '$&\\u2060')`;

/** Where an execution is looked at in the editor. */
export const executionLink = expression(
	`$execution.resumeUrl.split('/webhook')[0] + '/workflow/' + $workflow.id + '/executions/' + $execution.id`,
);

/** Values that name the execution and the workflow of a row. */
export const thisExecution = {
	executionLink,
	executionId: expression('$execution.id'),
} as const;

export const thisWorkflow = {
	workflow: expression(plain('$workflow.name')),
	workflowId: expression('$workflow.id'),
} as const;

export const now = expression('$now.toUTC().toISO()');
