import { resourceOf } from '../../panel/operations';
import { getAll } from './getAll.operation';

export const listing = resourceOf(
	'listing',
	[['getAll', 'Get Many', 'Get many listings', 'List your own offers with their SKUs']],
	{ getAll },
);
