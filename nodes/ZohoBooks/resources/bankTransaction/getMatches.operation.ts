import { perItem } from '../../../common/perItem';
import { labelOf } from '../../../clients/zohoBooks/collections';
import { flag } from '../../rest/fields/choice';
import { date } from '../../rest/fields/date';
import { decimal } from '../../rest/fields/number';
import { text } from '../../rest/fields/text';
import { deskOf } from '../../rest/deskOf';
import { wantedId } from '../../rest/operations/get';
import type { TableOperation } from '../../rest/operations/operation';
import { collection, idField } from '../../rest/panel';
import type { Table } from '../../rest/table';
import { filtersOf } from '../../rest/values';

const filters = [
	decimal('Amount From', 'amount_start', 'At least this much'),
	decimal('Amount To', 'amount_end', 'At most this much'),
	text('Contact', 'contact', 'The name of the customer or vendor'),
	date('From Date', 'date_after', 'After this day'),
	text('Reference', 'reference_number', 'Exactly this reference'),
	flag('Show All', 'show_all_transactions', 'Whether to show all transactions'),
	date('To Date', 'date_before', 'Before this day'),
];

/** What Zoho offers to match with: https://www.zoho.com/books/api/v3/bank-transactions/ */
export const getMatches = (table: Table): TableOperation => ({
	value: 'getMatches',
	name: 'Get Possible Matches',
	action: 'Get possible matches of a bank transaction',
	description: 'List what a line of the bank feed may be matched with',
	fields: [idField(table), ...collection(['Filters', 'filters', 'Add Filter'], filters)],
	run: perItem(async (ctx, item) => {
		const id = wantedId(ctx, item, table);
		const matches = {
			path: `/banktransactions/uncategorized/${encodeURIComponent(id)}/match`,
			list: 'matching_transactions',
			id: 'transaction_id',
			label: labelOf('transaction_number'),
		};
		const wanted = filtersOf(ctx, item, { filters });
		const rows = await deskOf(ctx, item, table).zoho.list(matches, wanted);
		return rows.map((json) => ({ json }));
	}),
});
