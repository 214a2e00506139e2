import type { INodeProperties } from 'n8n-workflow';

/** When Amazon’s money enters the books. */
export const policyField: INodeProperties = {
	displayName: 'Posting Policy',
	name: 'policy',
	type: 'options',
	default: 'settlement',
	description: 'When Amazon’s money enters the books. Change it at the start of a month only.',
	options: [
		{
			name: 'When Amazon Settles',
			value: 'settlement',
			description:
				'One journal per settlement and month, from settlement reports. Orders that Amazon holds back are booked when it pays them.',
		},
		{
			name: 'When the Money Becomes Payable',
			value: 'released',
			description:
				'One journal per day, from transactions. An order counts when Amazon no longer holds its money back.',
		},
		{
			name: 'When the Order Ships',
			value: 'perOrder',
			description:
				'One journal per shipped order, from orders; then one per settlement and month, which books the fees and the rest and closes what Amazon owes for the orders',
		},
		{
			name: 'When the Order Happens',
			value: 'accrual',
			description:
				'One journal per day, from transactions. An order counts on its own day; what Amazon holds back is kept on a balance of its own.',
		},
	],
};

const whenBookedBy = (...policies: string[]): INodeProperties['displayOptions'] => ({
	show: { '/policy': policies },
});

/** Shown where settlement reports are booked. */
export const ofSettlements = (field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: whenBookedBy('settlement', 'perOrder'),
});

/** Shown where transactions may come in: for their days, or for what is held back at a month's end. */
export const ofTransactions = (field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: whenBookedBy('settlement', 'accrual', 'released'),
});

/** Shown where the days of transactions are booked. */
export const ofDays = (field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: whenBookedBy('accrual', 'released'),
});
