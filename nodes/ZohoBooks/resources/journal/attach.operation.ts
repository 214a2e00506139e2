import type { IExecuteFunctions } from 'n8n-workflow';
import type { Upload } from '../../../clients/zohoBooks/http/wire';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { requiredText } from '../requiredText';
import { zohoOf } from '../zohoOf';
import { journalIdField, wantedJournalId } from './journalIdField';

export const attach: Operation = {
	description: shownFor(
		'journal',
		['attach'],
		[
			journalIdField,
			{
				displayName: 'Input Data Field Name',
				name: 'binaryPropertyName',
				type: 'string',
				required: true,
				default: 'data',
				description:
					'The field of the input item that holds the file; each run attaches it anew. Zoho Books takes pictures and PDF files.',
			},
		],
	),
	run: perItem(async (ctx, item) => {
		const id = wantedJournalId(ctx, item);
		const file = await uploadOf(ctx, item);
		const message = await zohoOf(ctx, item).attachToJournal(id, file);
		return [{ json: { outcome: 'attach', journal_id: id, file: file.fileName, message } }];
	}),
};

/** Zoho names the form field `attachment`: https://www.zoho.com/books/api/v3/journals/#add-attachment-to-a-journal */
async function uploadOf(ctx: IExecuteFunctions, item: number): Promise<Upload> {
	const property = requiredText(ctx, item, 'binaryPropertyName', 'Input Data Field Name');
	const { fileName = 'attachment', mimeType } = ctx.helpers.assertBinaryData(item, property);
	const bytes = await ctx.helpers.getBinaryDataBuffer(item, property);
	return { name: 'attachment', fileName, mimeType, bytes };
}
