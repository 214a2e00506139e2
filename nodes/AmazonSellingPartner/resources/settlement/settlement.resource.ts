import type { Resource } from '../../../common/operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { parseFile } from './parseFile.operation';

export const settlement: Resource = {
	description: [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			default: 'getAll',
			displayOptions: { show: { resource: ['settlement'] } },
			options: [
				{
					name: 'Get',
					value: 'get',
					action: 'Get a settlement',
					description:
						'Get a payout period with its transactions, checked against its total; with Simplify off, the mapper books it without its report',
				},
				{
					name: 'Get Many',
					value: 'getAll',
					action: 'Get many settlements',
					description: 'List payout periods with totals, exchange rates and settlement IDs',
				},
				{
					name: 'Parse File',
					value: 'parseFile',
					action: 'Parse a settlement file',
					description: 'Read a settlement report, sum its charges and check them against its total',
				},
			],
		},
		...get.description,
		...getAll.description,
		...parseFile.description,
	],
	operations: { get, getAll, parseFile },
};
