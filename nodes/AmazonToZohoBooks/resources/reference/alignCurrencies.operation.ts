import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { createZohoBooks } from '../../../clients/zohoBooks/client';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import { draftsOnly, needsAPerson } from '../../../common/asTool';
import type { Operation } from '../../../common/operation';
import { failedOrThrow, once } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { currenciesIn, paidRates } from '../../../domain/reference/alignCurrencies';
import { dayIn } from '../../../domain/reconciliation/period';
import { currenciesField } from '../../panel/filterFields';
import { words } from '../../panel/settings';
import { createMissingCurrencies, writeRates } from './currencyFields';
import { CurrencyDesk } from './currencyDesk';

/** All items together name currencies and rates; one item comes out for each. */
const run = once(async (ctx) => {
	const isOn = (name: string) => ctx.getNodeParameter(name, 0, false) === true;
	if (isOn('writeRates') && draftsOnly(ctx)) throw needsAPerson('Writing exchange rates');
	const desk = await CurrencyDesk.open(createZohoBooks(ctx, chosenOrganization(ctx, 0)));
	const given = ctx.getInputData().map(({ json }) => json);
	const chosen = words(ctx.getNodeParameter('currencies', 0, []));
	const codes = [...new Set([...chosen, ...currenciesIn(given)])].sort();
	const rates = paidRates(given, desk.baseCurrency, (instant) => dayIn(instant, desk.timeZone));
	const items: INodeExecutionData[] = [];
	for (const code of codes) {
		items.push(
			await attempt(ctx, async () => await desk.currency(code, isOn('createMissingCurrencies'))),
		);
	}
	for (const rate of rates) {
		items.push(await attempt(ctx, async () => await desk.rate(rate, isOn('writeRates'))));
	}
	return items;
});

async function attempt(ctx: IExecuteFunctions, task: () => Promise<IDataObject>) {
	return await task().then(
		(json): INodeExecutionData => ({ json, pairedItem: 0 }),
		(error: unknown) => failedOrThrow(ctx, error, 0),
	);
}

export const alignCurrencies: Operation = {
	description: shownFor(
		'reference',
		['alignCurrencies'],
		[createMissingCurrencies, writeRates, currenciesField],
	),
	run,
};
