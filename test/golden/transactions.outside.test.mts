// Worked examples beside the repository that are made of transactions, line by line.
import { expect, it } from 'vitest';
import { monthEndAccrual } from '../../nodes/domain/policies/monthEndAccrual';
import { readTransactions } from '../../nodes/domain/sources/transactions/readTransactions';
import { inOrder, readGolden, type Golden } from './booking.mjs';
import {
	asGolden,
	bookTransactions,
	journalsOf,
	postedJournals,
	settingsOf,
	transactionsOf,
	type DailyOptions,
} from './days.mjs';

interface Example extends Omit<Golden, 'options'> {
	readonly options?: DailyOptions;
	readonly postedBefore?: readonly string[];
}

const shared = new URL('../../../shared/', import.meta.url);
const fileOf = (name: string) => new URL(`samples/${name}`, shared);
const all = readGolden(new URL('design/golden.json', shared)) as readonly Example[];
const examples = all.filter(({ policy }) => policy === 'accrual' || policy === 'released');

it('has examples of both daily policies, and of days posted before', () => {
	expect(new Set(examples.map(({ policy }) => policy))).toEqual(new Set(['accrual', 'released']));
	expect(examples.filter(({ postedBefore }) => postedBefore).length).toBeGreaterThanOrEqual(2);
});

it.each(examples)('$policy of $file, posted before $postedBefore', (example) => {
	const policy = example.policy === 'accrual' ? 'A' : 'R';
	const settings = settingsOf(example.timeZone, example.options);
	const before = (example.postedBefore ?? []).flatMap((name) =>
		postedJournals(bookTransactions(fileOf(name), policy, settings, [])),
	);
	const booked = bookTransactions(fileOf(example.file), policy, settings, before);
	expect(asGolden(journalsOf(booked))).toEqual(inOrder(example.journals));
	expect(booked.waiting).toEqual([]);
	expect(booked.refusals).toEqual([]);
});

const monthEnds = all.filter(({ options }) => options?.monthEnd);

it.each(monthEnds)('month-end of $options.monthEnd from $file', (example) => {
	const settings = settingsOf(example.timeZone, example.options);
	const reading = readTransactions(transactionsOf(fileOf(example.file)));
	const booked = monthEndAccrual(reading, example.options?.monthEnd ?? '', settings, []);
	expect(asGolden(journalsOf(booked))).toEqual(inOrder(example.journals));
	expect(booked.waiting).toEqual([]);
	expect(booked.unknownReleases).toEqual([]);
});

it('has an example of a month-end', () => expect(monthEnds).toHaveLength(1));
