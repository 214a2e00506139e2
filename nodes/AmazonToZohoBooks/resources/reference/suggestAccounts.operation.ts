import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { ledgerAccount } from '../../../clients/zohoBooks/books';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Operation } from '../../../common/operation';
import { once } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { categories } from '../../../domain/catalogue/categories';
import { historyOf } from '../../../domain/mapping/suggestions/history';
import { amazonJournals } from './amazonJournals';
import { mapperParameters } from './mapperParameters';
import { needsOfMapper } from './needsOfMapper';
import { suggestedMapper } from './suggestedMapper';
import { suggestedFields, type SuggestedField } from './suggestions';

const output: INodeProperties = {
	displayName: 'Output',
	name: 'suggestionOutput',
	type: 'options',
	default: 'lines',
	description: 'How the suggestions are given',
	options: [
		{
			name: 'Lines',
			value: 'lines',
			description: 'One item per account of the mapper, with the reason',
		},
		{
			name: 'Mapper to Paste',
			value: 'mapper',
			description:
				'One item; copy the text in its field node and paste it onto the canvas: it becomes a mapper with these accounts',
		},
	],
};

/** Proposes accounts of the organization's own chart; writes nothing; runs once, whatever comes in. */
const run = once(async (ctx) => {
	const zoho = createZohoBooks(ctx, chosenOrganization(ctx, 0));
	const chart = (await zoho.listAccounts()).map(ledgerAccount);
	const history = historyOf(await amazonJournals(zoho));
	const needed = needsOfMapper(mapperParameters(ctx)).map(({ category }) => category);
	const fields = suggestedFields(needed, chart, history);
	const isMapper = ctx.getNodeParameter('suggestionOutput', 0, 'lines') === 'mapper';
	const shown: IDataObject[] = isMapper
		? [{ node: suggestedMapper(fields, ctx.getNode(), await zoho.organizationId()) }]
		: fields.map(lineOf);
	return shown.map((json) => ({ json, pairedItem: { item: 0 } }));
});

function lineOf({ title, categories: ids, suggestions }: SuggestedField): IDataObject {
	const [best, ...others] = suggestions;
	const defaults = ids.map((id) => categories[id].defaultAccount);
	const none = `No account of the chart fits. With none chosen, the mapper uses ${[...new Set(defaults)].join(', ')}; Set Up Accounts creates it.`;
	return {
		field: title,
		account: best?.account.accountName ?? '',
		confidence: best?.confidence ?? 'none',
		reason: best?.reason ?? none,
		code: best?.account.accountCode ?? '',
		type: best?.account.accountType.replaceAll('_', ' ') ?? '',
		otherChoices: others
			.slice(0, 3)
			.map(({ account }) => account.accountName)
			.join(', '),
		kinds: ids.map((id) => categories[id].label).join(', '),
		accountId: best?.account.accountId ?? '',
	};
}

export const suggestAccounts: Operation = {
	description: shownFor('reference', ['suggestAccounts'], [output]),
	run,
};
