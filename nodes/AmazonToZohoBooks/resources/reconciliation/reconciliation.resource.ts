import type { Resource } from '../../../common/operation';
import { matchDeposits } from './matchDeposits.operation';
import { report } from './report.operation';

export const reconciliation: Resource = {
	description: [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			default: 'report',
			displayOptions: { show: { resource: ['reconciliation'] } },
			options: [
				{
					name: 'Match Deposits',
					value: 'matchDeposits',
					action: 'Match deposits with payouts',
					description:
						'Find the deposit of each payout in the bank feed, and book it as a transfer from Amazon Clearing',
				},
				{
					name: 'Report',
					value: 'report',
					action: 'Report on a month',
					description:
						'Compare the settlements of a month at Amazon with your books and the bank, to the cent; changes nothing',
				},
			],
		},
		...matchDeposits.description,
		...report.description,
	],
	operations: { matchDeposits, report },
};
