import type { Operation } from '../../../common/operation';
import { shownFor } from '../../../common/shownFor';
import { previewBooking } from '../../../domain/mapping/previewBooking';
import { mappingFields, sourceFields } from '../../panel/mappingFields';
import { eachBooking } from './eachBooking';

export const preview: Operation = {
	description: shownFor('mapping', ['preview'], [...sourceFields, ...mappingFields]),
	run: eachBooking(previewBooking),
};
