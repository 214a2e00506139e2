import type { IExecuteFunctions } from 'n8n-workflow';
import type { Operation } from '../../../common/operation';
import { shownFor } from '../../../common/shownFor';
import { mapBooking } from '../../../domain/mapping/mapBooking';
import { mappingFields } from '../../panel/mappingFields';
import { optionReader } from '../../panel/settings';
import { eachBooking, type Task } from './eachBooking';
import { withMissingAccounts } from './missingAccounts';

async function mapOne(ctx: IExecuteFunctions, item: number, task: Task) {
	const { booking, payment, settings, books } = task;
	if (optionReader(ctx, item)('createMissingAccounts') === true) {
		books.current = await withMissingAccounts(ctx, booking, settings, books.current);
	}
	return await mapBooking(booking, payment, settings, books.current);
}

export const toJournals: Operation = {
	description: shownFor('mapping', ['toJournals', 'preview'], mappingFields),
	run: eachBooking(mapOne),
};
