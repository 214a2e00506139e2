import type { Operation } from '../../../common/operation';
import { shownFor } from '../../../common/shownFor';
import { mapBooking } from '../../../domain/mapping/mapBooking';
import { journalStatusField, mappingFields, sourceFields } from '../../panel/mappingFields';
import { eachBooking } from './eachBooking';

export const toJournals: Operation = {
	description: shownFor(
		'mapping',
		['toJournals'],
		[...sourceFields, journalStatusField, ...mappingFields],
	),
	run: eachBooking(mapBooking),
};
