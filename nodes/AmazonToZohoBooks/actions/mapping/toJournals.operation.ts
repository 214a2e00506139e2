import type { Operation } from '../../../common/operation';
import { shownFor } from '../../../common/shownFor';
import { mapSettlement } from '../../mapSettlement';
import { journalStatusField, mappingFields, sourceFields } from '../mappingFields';
import { eachSettlement } from './eachSettlement';

export const toJournals: Operation = {
	description: shownFor(
		'mapping',
		['toJournals'],
		[...sourceFields, journalStatusField, ...mappingFields],
	),
	run: eachSettlement(mapSettlement),
};
