import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { LocalDays } from '../../domain/policies/daily/localDays';
import { settledGroups } from '../../domain/policies/daily/settledGroups';
import type { PolicyChange } from '../../domain/policies/openingEntries';
import type { PolicyName } from '../../domain/policies/booking';
import { rowsOf } from './dailySettings';
import { optionReader } from './settings';

export const changedFromField: INodeProperties = {
	displayName: 'Opening Entries: Policy Before',
	name: 'changedFrom',
	type: 'options',
	default: '',
	description:
		'For a change of the policy: the run gives the opening entries alone, not the days. Send it the transactions of the last months, and set it back afterwards.',
	options: [
		{
			name: 'No Change',
			value: '',
		},
		{
			name: 'When Amazon Settles',
			value: 'settlement',
		},
		{
			name: 'When the Money Becomes Payable',
			value: 'released',
		},
		{
			name: 'When the Order Happens',
			value: 'accrual',
		},
	],
};

export const changedOnField: INodeProperties = {
	displayName: 'Opening Entries: First Day of This Policy',
	name: 'changedOn',
	type: 'string',
	default: '',
	placeholder: 'e.g. 2026-05-01',
	description: 'The first day that is booked by the policy chosen above',
};

/** The change of policy that opening entries are asked for; null where none is. */
export function policyChange(
	ctx: IExecuteFunctions,
	to: PolicyName,
	timeZone: string,
): PolicyChange | null {
	const option = optionReader(ctx, 0);
	const from = option('changedFrom');
	if (from !== 'settlement' && from !== 'released' && from !== 'accrual') return null;
	if (to === 'perOrder') return null;
	const date = String(option('changedOn') ?? '').trim();
	const { start } = new LocalDays(timeZone).on(date);
	return {
		from,
		to,
		date,
		settledGroups: settledGroups(rowsOf(option('eventGroups')), start),
	};
}
