import type { IExecuteFunctions } from 'n8n-workflow';
import { draftsOnly } from '../../../../common/asTool';
import type { MappingSettings } from '../../../../domain/mapping/settings';
import { mappingSettings } from '../../../panel/settings';

/** What the panel says of invoices, besides the mapping. */
export interface InvoiceChoices {
	readonly per: 'order' | 'day';
	/** A name with `{marketplace}` and `{currency}` in it. */
	readonly customer: string;
	readonly isCreating: boolean;
}

export function invoiceChoices(ctx: IExecuteFunctions): InvoiceChoices {
	const customer = String(ctx.getNodeParameter('customer', 0, '') ?? '').trim();
	return {
		per: ctx.getNodeParameter('invoicePer', 0, 'order') === 'day' ? 'day' : 'order',
		customer: customer || 'Amazon ({marketplace})',
		isCreating: !draftsOnly(ctx) && ctx.getNodeParameter('createMissingRecords', 0, false) === true,
	};
}

/** Invoices belong to the policy "order by order"; what an AI agent makes waits for a person. */
export function invoiceSettings(ctx: IExecuteFunctions, item: number): MappingSettings {
	const settings = mappingSettings(ctx, item);
	return {
		...settings,
		policy: 'perOrder',
		journalStatus: draftsOnly(ctx) ? 'draft' : settings.journalStatus,
	};
}
