import type { Resource } from '../../../common/operation';
import { compare } from './compare.operation';
import { explain } from './explain.operation';
import { preview } from './preview.operation';
import { toInvoices } from './toInvoices.operation';
import { toJournals } from './toJournals.operation';

export const mapping: Resource = {
	description: [
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			default: 'toJournals',
			displayOptions: { show: { resource: ['mapping'] } },
			options: [
				{
					name: 'Compare',
					value: 'compare',
					action: 'Compare two mappings',
					description:
						'Show what settlements would post under two mappings, by account and month; posts nothing',
				},
				{
					name: 'Explain',
					value: 'explain',
					action: 'Explain a line of a journal',
					description:
						'Show the charges and orders behind a journal line, and why Amazon’s page may say something else',
				},
				{
					name: 'Preview',
					value: 'preview',
					action: 'Preview the journals of a settlement',
					description:
						'Show the journals, their effect on each account and every charge; posts nothing',
				},
				{
					name: 'To Invoices',
					value: 'toInvoices',
					action: 'Map orders to invoices',
					description:
						'Turn shipped orders into invoices, and settlement reports into the payments of these, ready to be posted',
				},
				{
					name: 'To Journals',
					value: 'toJournals',
					action: 'Map a settlement to journals',
					description:
						'Turn settlement reports, or days of transactions, into balanced journals, ready to be posted',
				},
			],
		},
		...preview.description,
		...explain.description,
		...compare.description,
		...toInvoices.description,
		...toJournals.description,
	],
	operations: { compare, explain, preview, toInvoices, toJournals },
};
