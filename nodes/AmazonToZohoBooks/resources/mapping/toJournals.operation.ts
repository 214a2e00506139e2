import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { draftsOnly } from '../../../common/asTool';
import type { Operation } from '../../../common/operation';
import { shownFor } from '../../../common/shownFor';
import { mapBooking } from '../../../domain/mapping/mapBooking';
import type { MappingSettings } from '../../../domain/mapping/settings';
import type { BookedDay } from '../../../domain/policies/daily/bookDay';
import { mappingFields } from '../../panel/mappingFields';
import { policyField } from '../../panel/policyField';
import { rulesField } from '../../panel/rules/rulesField';
import { optionReader } from '../../panel/settings';
import { byPolicy } from './byPolicy';
import type { Task } from './booksOfRun';
import type { DayOutput } from './eachDay';
import { readLockedDays } from './lockedDays';
import { withMissingAccounts } from './missingAccounts';
import { withMissingCurrency } from './missingCurrency';
import { withoutKnownOpenings } from './openingWarnings';

async function mapOne(ctx: IExecuteFunctions, item: number, task: Task) {
	const { payment, settings, books } = task;
	const booking = await withoutKnownOpenings(ctx, task);
	await readLockedDays(ctx, settings, books);
	if (draftsOnly(ctx)) return await mapBooking(booking, payment, asDraft(settings), books.current);
	const option = optionReader(ctx, item);
	if (option('createMissingCurrency') === true) {
		books.current = await withMissingCurrency(ctx, booking.currency, books.current);
	}
	if (option('createMissingAccounts') === true) {
		books.current = await withMissingAccounts(ctx, booking, settings, books.current);
	}
	return await mapBooking(booking, payment, settings, books.current);
}

/** An AI agent prepares drafts, and creates nothing in the chart of accounts. */
const asDraft = (settings: MappingSettings): MappingSettings => ({
	...settings,
	journalStatus: 'draft',
});

const days: DayOutput = {
	booked: async (ctx, task, day) =>
		(await mapOne(ctx, 0, task)).map((mapped) => withFrozen(mapped, day)),
	waiting: ({ reference, ...waiting }, { settings, books }) => [
		{
			...waiting,
			key: reference || waiting.sourceKey,
			policy: settings.policy,
			organizationId: books.current.organizationId,
			skipped: true,
			waiting: true,
		},
	],
};

/** What was posted for deferred orders is kept with the first journal of its day, or with the day itself. */
function withFrozen(mapped: IDataObject, { booking, frozen }: BookedDay): IDataObject {
	if (!mapped.skipped) return { ...mapped, frozen };
	if (booking.journals.length > 0) return mapped;
	const reason = `${booking.source.name} are in the books already, or come to nothing.`;
	return { ...mapped, reason, frozen };
}

const ofJournals = ['toJournals', 'preview', 'explain', 'compare'];

/** Invoices have one policy only, and their accounts are those of their items. */
const isOfInvoices = (field: INodeProperties): boolean =>
	field !== policyField && field !== rulesField;

export const toJournals: Operation = {
	description: mappingFields.flatMap((field) =>
		shownFor('mapping', isOfInvoices(field) ? [...ofJournals, 'toInvoices'] : ofJournals, [field]),
	),
	run: byPolicy(mapOne, days),
};
