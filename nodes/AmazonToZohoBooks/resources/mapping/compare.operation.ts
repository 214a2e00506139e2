import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { chosenOrganization } from '../../../clients/zohoBooks/organizationField';
import type { Operation, Run } from '../../../common/operation';
import { failedOrThrow } from '../../../common/perItem';
import { shownFor } from '../../../common/shownFor';
import { accountsIn } from '../../../domain/mapping/accountsOf';
import { Comparison, type Side } from '../../../domain/mapping/compare/comparison';
import { comparePage } from '../../../domain/mapping/compare/comparePage';
import { withBalanceRules } from '../../../domain/mapping/postedJournals';
import type { MappingSettings } from '../../../domain/mapping/settings';
import { Refusal } from '../../../domain/refusal';
import { compareFields } from '../../panel/compareFields';
import { mappingSettings } from '../../panel/settings';
import { settlementFile } from '../../panel/settlementSource';
import { booksOfRun } from './booksOfRun';
import { bookFile } from './eachBooking';
import { itemsOfRun } from './itemsOfRun';
import { otherMapping } from './otherMapping';

/** Books every settlement under both mappings; only sums by account and month are kept of them. */
const run: Run = async (ctx) => {
	try {
		const comparison = new Comparison();
		const failed: INodeExecutionData[] = [];
		const addItem = adder(ctx, comparison);
		for (const item of ctx.getInputData().keys()) {
			try {
				await addItem(item);
			} catch (error) {
				failed.push(failedOrThrow(ctx, error, item));
			}
		}
		return [...shown(ctx, comparison, failed.length), ...failed];
	} catch (error) {
		return [failedOrThrow(ctx, error, 0)];
	}
};

function adder(ctx: IExecuteFunctions, comparison: Comparison) {
	const other = otherMapping(ctx);
	const booksOf = booksOfRun(ctx);
	const withItems = itemsOfRun(ctx);
	return async (item: number): Promise<void> => {
		const books = (await booksOf(chosenOrganization(ctx, item))).current;
		const bookedAs = async (given: MappingSettings) => {
			const settings = await withItems(bySettlement(given), books);
			const file = settlementFile(ctx, item);
			const booked = await bookFile(ctx, file, settings, books);
			const booking = withBalanceRules(booked, settings.rules);
			return { booking, accounts: accountsIn(booking, settings, books) };
		};
		// Both before either is added: a settlement that one mapping refuses counts for neither.
		const both: ReadonlyArray<readonly [Side, Awaited<ReturnType<typeof bookedAs>>]> = [
			['before', await bookedAs(mappingSettings(ctx, item, other))],
			['after', await bookedAs(mappingSettings(ctx, item))],
		];
		for (const [side, { booking, accounts }] of both) comparison.add(side, booking, accounts);
	};
}

/** Settlement files are compared; days of transactions are booked otherwise. */
function bySettlement(settings: MappingSettings): MappingSettings {
	if (settings.policy === 'settlement' || settings.policy === 'perOrder') return settings;
	throw new Refusal(
		'invalidValue',
		'Mappings are compared with settlement files, but one of them books transactions.',
		'Set "Posting Policy" of both mappings to "When Amazon Settles".',
	);
}

function shown(ctx: IExecuteFunctions, comparison: Comparison, refused: number) {
	const rows = comparison.rows(ctx.getNodeParameter('compareEqual', 0, false) === true);
	const compared = { rows, records: comparison.records.after, refused };
	const output = String(ctx.getNodeParameter('output', 0, 'lines'));
	const items: IDataObject[] =
		output === 'page'
			? [{ record: 'Two mappings compared', html: comparePage(compared) }]
			: output === 'summary'
				? [{ settlements: compared.records, refused, differences: rows.length, rows: [...rows] }]
				: [...rows];
	const pairedItem = [...ctx.getInputData().keys()].map((item) => ({ item }));
	return items.map((json) => ({ json, pairedItem }));
}

export const compare: Operation = {
	description: shownFor('mapping', ['compare'], compareFields),
	run,
};
