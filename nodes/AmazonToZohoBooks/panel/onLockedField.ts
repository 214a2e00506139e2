import type { INodeProperties } from 'n8n-workflow';

/** Days of a closed period are locked in Zoho Books; a late settlement may belong to one. */
export const onLockedField: INodeProperties = {
	displayName: 'If the Day of a Journal Is Locked',
	name: 'onLocked',
	type: 'options',
	default: 'block',
	description:
		'What happens to a journal whose day lies in a period that is locked in Zoho Books, under Accountant > Transaction Locking',
	options: [
		{
			name: 'Enter It on the Next Open Day',
			value: 'nextOpenDay',
			description: 'Post it on the first day that is not locked; its notes name its own day',
		},
		{
			name: 'Post Nothing and Report It',
			value: 'block',
			description: 'The record waits until the day is unlocked, and is then posted',
		},
	],
};
