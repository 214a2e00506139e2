import type { Operation } from '../../../common/operation';
import { shownFor } from '../../../common/shownFor';
import { previewSettlement } from '../../previewSettlement';
import { mappingFields } from '../mappingFields';
import { eachSettlement } from './eachSettlement';

export const preview: Operation = {
	description: shownFor('mapping', ['preview'], mappingFields),
	run: eachSettlement(previewSettlement),
};
