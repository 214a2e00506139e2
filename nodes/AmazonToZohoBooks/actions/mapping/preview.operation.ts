import type { Operation } from '../../../common/operation';
import { shownFor } from '../../../common/shownFor';
import { previewSettlement } from '../../previewSettlement';
import { mappingFields, sourceFields } from '../mappingFields';
import { eachSettlement } from './eachSettlement';

export const preview: Operation = {
	description: shownFor('mapping', ['preview'], [...sourceFields, ...mappingFields]),
	run: eachSettlement(previewSettlement),
};
