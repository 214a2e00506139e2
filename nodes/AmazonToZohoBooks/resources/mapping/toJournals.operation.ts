import type { Operation } from '../../../common/operation';
import { shownFor } from '../../../common/shownFor';
import { mapSettlement } from '../../../domain/mapping/mapSettlement';
import { journalStatusField, mappingFields, sourceFields } from '../../panel/mappingFields';
import { eachSettlement } from './eachSettlement';

export const toJournals: Operation = {
	description: shownFor(
		'mapping',
		['toJournals'],
		[...sourceFields, journalStatusField, ...mappingFields],
	),
	run: eachSettlement(mapSettlement),
};
