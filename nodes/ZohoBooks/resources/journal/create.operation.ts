import type { IDataObject } from 'n8n-workflow';
import { journalDraft } from '../../../domain/zohoBooks/journalDraft';
import type { Operation } from '../../../common/operation';
import { perItem } from '../../../common/perItem';
import { draftFor } from '../../asTool/guard';
import { shownFor } from '../../../common/shownFor';
import { zohoOf } from '../zohoOf';
import { journalFields } from './journalFields';
import { currencyOf, journalOfFields } from './journalOfFields';

export const create: Operation = {
	description: shownFor('journal', ['create'], journalFields),
	run: perItem(async (ctx, item) => {
		const zoho = zohoOf(ctx, item);
		const { payload } = journalDraft(draftFor(ctx, journalOfFields(ctx, item)));
		const { currency: picked } = ctx.getNodeParameter('additionalFields', item, {});
		const currency = await currencyOf(zoho, picked);
		return [{ json: await zoho.createJournal({ ...(payload as IDataObject), ...currency }) }];
	}),
};
