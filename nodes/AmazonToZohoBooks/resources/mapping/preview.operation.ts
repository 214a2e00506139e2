import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../common/operation';
import { shownFor } from '../../../common/shownFor';
import { previewBooking, type Preview } from '../../../domain/mapping/previewBooking';
import { previewLines, previewSummary } from '../../../domain/mapping/previewOutputs';
import { previewPage } from '../../../domain/mapping/previewPage';
import { byPolicy } from './byPolicy';
import type { Task } from './booksOfRun';
import type { DayOutput } from './eachDay';
import { readLockedDays } from './lockedDays';
import { withoutKnownOpenings } from './openingWarnings';

type Output = 'lines' | 'summary' | 'page';

const output: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	default: 'lines',
	description: 'How the journals are shown',
	options: [
		{
			name: 'Lines',
			value: 'lines',
			description: 'One item per journal line',
		},
		{
			name: 'Page',
			value: 'page',
			description: 'One page to read per settlement, in the field html; an HTML node shows it',
		},
		{
			name: 'Summary',
			value: 'summary',
			description: 'One item per settlement, with problems, warnings, totals and every charge',
		},
	],
};

const shownAs: Readonly<Record<Output, (preview: Preview) => IDataObject[]>> = {
	lines: previewLines,
	summary: (preview) => [previewSummary(preview)],
	page: (preview) => [
		{
			record: preview.name,
			html: previewPage(preview),
		},
	],
};

async function previewOne(ctx: IExecuteFunctions, item: number, task: Task) {
	const { payment, settings, books } = task;
	const booking = await withoutKnownOpenings(ctx, task);
	const chosen = ctx.getNodeParameter('output', item, 'lines');
	await readLockedDays(ctx, settings, books);
	const preview = await previewBooking(booking, payment, settings, books.current);
	return shownAs[chosen === 'summary' || chosen === 'page' ? chosen : 'lines'](preview);
}

const days: DayOutput = {
	booked: async (ctx, task) => await previewOne(ctx, 0, task),
	waiting: ({ reference, sourceKey, date, reason }) => [
		{
			journal: reference || sourceKey,
			date,
			isReady: false,
			problem: reason,
		},
	],
};

/** It has the fields of *To Journals* besides, so that switching between the two loses nothing. */
export const preview: Operation = {
	description: shownFor('mapping', ['preview'], [output]),
	run: byPolicy(previewOne, days),
};
