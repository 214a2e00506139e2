import type { Resource } from '../../../common/operation';
import { keepDue } from './keepDue.operation';

export const auditTrail: Resource = {
	description: [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			default: 'keepDue',
			displayOptions: { show: { resource: ['auditTrail'] } },
			options: [
				{
					name: 'Keep What Is Due',
					value: 'keepDue',
					action: 'Keep the records that are due',
					description:
						'Pass on the records that are new, or due to be tried again by the cause of their failure',
				},
			],
		},
		...keepDue.description,
	],
	operations: { keepDue },
};
