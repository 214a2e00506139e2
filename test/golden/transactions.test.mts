import { expect, it } from 'vitest';
import { monthEndAccrual } from '../../nodes/domain/policies/monthEndAccrual';
import { readTransactions } from '../../nodes/domain/sources/transactions/readTransactions';
import { inOrder, readGolden, type Golden } from './booking.mjs';
import {
	asGolden,
	bookTransactions,
	journalsOf,
	settingsOf,
	transactionsOf,
	type DailyOptions,
} from './days.mjs';

type Example = Omit<Golden, 'options'> & { readonly options: DailyOptions };

const fixtures = new URL('../fixtures/', import.meta.url);
const examples = readGolden(
	new URL('golden/daily-policies.json', fixtures),
) as readonly Golden[] as readonly Example[];

it.each(examples)('$policy of $file gives the journals worked out by hand', (example) => {
	const file = new URL(example.file, fixtures);
	const settings = settingsOf(example.timeZone, example.options);
	const booked =
		example.policy === 'settlement'
			? monthEndAccrual(
					readTransactions(transactionsOf(file)),
					example.options.monthEnd ?? '',
					settings,
					[],
				)
			: bookTransactions(file, example.policy === 'accrual' ? 'A' : 'R', settings, []);
	expect(asGolden(journalsOf(booked))).toEqual(inOrder(example.journals));
});
