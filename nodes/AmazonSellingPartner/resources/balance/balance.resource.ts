import { resourceOf } from '../../panel/operations';
import { getAll } from './getAll.operation';

export const balance = resourceOf(
	'balance',
	[['getAll', 'Get Many', 'Get many balances', 'List what Amazon owes you, holds back and defers']],
	{ getAll },
);
