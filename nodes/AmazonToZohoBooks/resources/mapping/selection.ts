import type { IExecuteFunctions } from 'n8n-workflow';
import { isCategoryId } from '../../../domain/catalogue/categoryId';
import type { Selection } from '../../../domain/mapping/explain/selection';
import { accountChoice } from '../../panel/accountChoices';
import { words } from '../../panel/settings';

/** The journal line that the panel asks about. */
export function selectionOf(ctx: IExecuteFunctions, item: number): Selection {
	const text = (name: string) => String(ctx.getNodeParameter(name, item, '') ?? '').trim();
	return {
		categories: words(ctx.getNodeParameter('explainKinds', item, [])).filter(isCategoryId),
		account: accountChoice(ctx.getNodeParameter('explainAccount', item, '')),
		month: text('explainMonth'),
		journal: text('explainJournal'),
	};
}
