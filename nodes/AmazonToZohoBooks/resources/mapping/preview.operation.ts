import type { Operation } from '../../../common/operation';
import { shownFor } from '../../../common/shownFor';
import { previewSettlement } from '../../../domain/mapping/previewSettlement';
import { mappingFields, sourceFields } from '../../panel/mappingFields';
import { eachSettlement } from './eachSettlement';

export const preview: Operation = {
	description: shownFor('mapping', ['preview'], [...sourceFields, ...mappingFields]),
	run: eachSettlement(previewSettlement),
};
