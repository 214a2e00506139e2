import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import {
	chosenOrganization,
	organizationField,
} from '../../../clients/zohoBooks/organizationField';
import type { Operation } from '../../../common/operation';
import { once } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import type { AuditRow } from '../../../domain/auditTrail/auditRow';
import { keptDifference } from '../../../domain/auditTrail/keptDifference';
import { keptDifferencePage } from '../../../domain/auditTrail/keptDifferencePage';
import { isRecord } from '../../../domain/exactJson';
import { rowsField, rowsOfRun } from './auditFields';

/** One item: what changes in journals that are kept, where the incoming items are the same ones mapped anew. */
const run = once(async (ctx) => {
	const mapped = ctx.getInputData().map(({ json }) => json);
	const kept = rowsOfRun(ctx).filter(({ kind, hasPayload }) => kind === 'journal' && hasPayload);
	const nameOf = await namesOfAccounts(ctx);
	const differences = kept.map((row) => keptDifference(row, itemOf(row, mapped), nameOf));
	const json = {
		changed: differences.filter(({ changes }) => changes.length > 0).length,
		html: keptDifferencePage(differences),
		journals: differences.map((one) => ({ ...one })),
	};
	return [{ json, pairedItem: { item: 0 } }];
});

/** The journal of a row; where there is none, why its settlement, or the whole workflow, could not be mapped. */
function itemOf({ key, json }: AuditRow, mapped: readonly IDataObject[]): IDataObject | undefined {
	const failed = mapped.filter(({ error }) => error !== undefined);
	const isOfSettlement = ({ details }: IDataObject) =>
		isRecord(details) && details.settlementId === json.settlementId;
	return mapped.find((item) => item.key === key) ?? failed.find(isOfSettlement) ?? failed[0];
}

/** An account that a person deleted has no name any more. */
async function namesOfAccounts(ctx: IExecuteFunctions): Promise<(id: string) => string> {
	const chart = await createZohoBooks(ctx, chosenOrganization(ctx, 0)).listAccounts();
	const names = new Map(chart.map((account) => [account.account_id, account.account_name]));
	return (id) => names.get(id) ?? `Account ${id}, which is not in Zoho Books any more`;
}

export const showDifference: Operation = {
	description: shownFor('auditTrail', ['showDifference'], [organizationField, rowsField]),
	run,
};
