import type { Resource } from '../../../common/operation';
import { condense } from './condense.operation';
import { digest } from './digest.operation';
import { failureMessage } from './failureMessage.operation';
import { keepDue } from './keepDue.operation';
import { needsAttention } from './needsAttention.operation';
import { planBackfill } from './planBackfill.operation';
import { showDifference } from './showDifference.operation';

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
					name: 'Condense Old Rows',
					value: 'condense',
					action: 'Condense old rows',
					description:
						'One item per month with counts and sums of what was posted long ago, and the rows that it stands for',
				},
				{
					name: 'Keep What Is Due',
					value: 'keepDue',
					action: 'Keep the records that are due',
					description:
						'Pass on the records that are new, or due to be tried again by the cause of their failure',
				},
				{
					name: 'Plan a Backfill',
					value: 'planBackfill',
					action: 'Plan a backfill',
					description:
						'One item with the settlements of some dates that are not posted yet, and what posting them takes',
				},
				{
					name: 'Show What a New Mapping Changes',
					value: 'showDifference',
					action: 'Show what a new mapping changes',
					description:
						'One item with the accounts that change in journals kept in the audit trail, where the incoming items are the same journals mapped anew',
				},
				{
					name: 'Show What Needs Attention',
					value: 'needsAttention',
					action: 'Show the records that need attention',
					description:
						'One item with a table of all records that are not done: cause, next step, links, next attempt',
				},
				{
					name: 'Write a Digest',
					value: 'digest',
					action: 'Write a digest',
					description:
						'One item with a message for e-mail or chat: what was posted and what failed in the last day',
				},
				{
					name: 'Write a Failure Message',
					value: 'failureMessage',
					action: 'Write a failure message',
					description:
						'One item with a message for e-mail or chat: why an execution failed, which records, what to do',
				},
			],
		},
		...condense.description,
		...digest.description,
		...failureMessage.description,
		...keepDue.description,
		...needsAttention.description,
		...planBackfill.description,
		...showDifference.description,
	],
	operations: {
		condense,
		digest,
		failureMessage,
		keepDue,
		needsAttention,
		planBackfill,
		showDifference,
	},
};
