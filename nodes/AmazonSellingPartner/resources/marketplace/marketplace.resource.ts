import { resourceOf } from '../../panel/operations';
import { getAll } from './getAll.operation';

export const marketplace = resourceOf(
	'marketplace',
	[['getAll', 'Get Many', 'Get many marketplaces', 'List the stores in which you may sell']],
	{ getAll },
);
