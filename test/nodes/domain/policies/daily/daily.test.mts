import { describe, expect, it } from 'vitest';
import { money } from '../../../../../nodes/domain/money/money';
import { bookDays } from '../../../../../nodes/domain/policies/daily';
import type { DailyPolicy } from '../../../../../nodes/domain/ledger/dailyReference';
import { readPosted, type PostedJournal } from '../../../../../nodes/domain/policies/daily/posted';
import type { DailySettings } from '../../../../../nodes/domain/policies/daily/settings';
import type { AmazonTransaction } from '../../../../../nodes/domain/sources/transactions/amazonTransaction';
import { readTransactions } from '../../../../../nodes/domain/sources/transactions/readTransactions';
import { journalsOf, postedJournals, settingsOf } from '../../../../golden/days.mjs';
import {
	identifier,
	node,
	plainTransaction,
	shipment,
	usd,
} from '../../sources/transactions/trees.mjs';

const base = settingsOf('UTC', { asOf: '2026-06-01T00:00:00Z' });

function book(
	given: readonly AmazonTransaction[],
	changes: Partial<DailySettings> = {},
	posted: readonly PostedJournal[] = [],
	policy: DailyPolicy = 'A',
) {
	const settings = { ...base, ...changes };
	return bookDays(readTransactions(given), policy, settings, readPosted(posted));
}

/** Journals as `reference: category amount, …`; a credit is positive. */
const shown = (booked: ReturnType<typeof book>): string[] =>
	journalsOf(booked).map(({ reference, lines }) => {
		const texts = lines.map(({ category, credit }) => `${category} ${credit.minor}`);
		return `${reference}: ${texts.join(', ')}`;
	});

const deferred = shipment({ transactionStatus: 'DEFERRED' });
const release = shipment({
	transactionId: 'synthetic-2',
	postedDate: '2026-05-10T12:00:00Z',
	relatedIdentifiers: [identifier('DEFERRED_TRANSACTION_ID', 'synthetic-1')],
});
const day = 'AMZ-A-A2SYNTHETIC1-US-S-USD-20260430';
const releaseDay = 'AMZ-A-A2SYNTHETIC1-US-S-USD-20260510';

describe('a deferred order', () => {
	it('is recognised on its day against the deferred balance, and moved when released', () => {
		expect(shown(book([deferred, release]))).toEqual([
			`${day}: productSales 4000, referralFees -600, deferredBalance -3400`,
			`${releaseDay}: carriedForward -3400, deferredBalance 3400`,
		]);
	});

	it('stays as it was posted when Amazon changes it; the release recognises the difference', () => {
		const before = postedJournals(book([deferred]));
		const items = [{ breakdowns: [node('ProductCharges', 41), node('AmazonFees', -6)] }];
		const changed = { ...deferred, items, totalAmount: usd(35) };
		expect(shown(book([changed], {}, before))).toEqual([]);
		const freed = { ...release, items, totalAmount: usd(35) };
		expect(shown(book([changed, freed], {}, before))).toEqual([
			`${releaseDay}: productSales 100, carriedForward -3500, deferredBalance 3400`,
		]);
	});

	it('is found by what was posted for it, when it is not read again', () => {
		const before = postedJournals(book([deferred]));
		expect(shown(book([release], {}, before))).toEqual([
			`${releaseDay}: carriedForward -3400, deferredBalance 3400`,
		]);
	});

	it('is found by the id of its release as well', () => {
		const named = {
			...deferred,
			relatedIdentifiers: [identifier('RELEASE_TRANSACTION_ID', 'synthetic-2')],
		};
		const nameless = { ...release, relatedIdentifiers: null };
		expect(shown(book([nameless, named]))).toHaveLength(2);
	});

	it('that was never posted is recognised when released, and the booking says so', () => {
		const { days } = book([release]);
		expect(days[0]?.booking.warnings).toEqual([
			'Amazon released 1 deferred order that was never posted as deferred: all of it is recognised on the day of the release.',
		]);
	});

	it('that comes after its release corrects both days', () => {
		const before = postedJournals(book([release]));
		expect(shown(book([deferred, release], {}, before))).toEqual([
			`${day}: productSales 4000, referralFees -600, deferredBalance -3400`,
			`${releaseDay}-A1: productSales -4000, referralFees 600, deferredBalance 3400`,
		]);
	});

	it('posts nothing when the policy is that of released money', () => {
		const [journal, ...others] = shown(book([deferred, release], {}, [], 'R'));
		expect(others).toEqual([]);
		expect(journal).toBe(
			'AMZ-R-A2SYNTHETIC1-US-S-USD-20260510: productSales 4000, referralFees -600, carriedForward -3400',
		);
	});

	it('of another currency than its release is not taken for its own', () => {
		const before = postedJournals(book([deferred])).map((one) => ({ ...one, currency: 'CAD' }));
		expect(book([release], {}, before).days[0]?.booking.warnings).toHaveLength(1);
	});
});

describe('a day', () => {
	it('is supplemented, once for each time that money comes late', () => {
		const one = shipment();
		const two = shipment({ transactionId: 'synthetic-3' });
		const three = shipment({ transactionId: 'synthetic-4' });
		const first = postedJournals(book([one]));
		const second = postedJournals(book([one, two], {}, first));
		expect(shown(book([three, two, one], {}, [...second, ...first]))).toEqual([
			`${day}-A2: productSales 4000, referralFees -600, carriedForward -3400`,
		]);
		expect(journalsOf(book([two, one], {}, first))[0]).toMatchObject({ date: '2026-04-30' });
		expect(shown(book([two, one], {}, [...second, ...first]))).toEqual([]);
	});

	it('waits until Amazon has had time to show all of it', () => {
		const end = Date.UTC(2026, 4, 1);
		const hours = 72 * 3_600_000;
		expect(book([shipment()], { asOf: end + hours - 1 }).waiting).toMatchObject([
			{ reference: day, cause: 'open' },
		]);
		expect(book([shipment()], { asOf: end + hours }).waiting).toEqual([]);
		expect(book([shipment()], { asOf: end, settleHours: 0 }).waiting).toEqual([]);
	});

	it('that was not read in full waits', () => {
		const noon = Date.UTC(2026, 3, 30, 12);
		for (const changes of [{ readFrom: noon - 1 }, { readUntil: noon + 1 }]) {
			expect(book([shipment()], changes)).toMatchObject({
				days: [],
				waiting: [{ cause: 'partial' }],
			});
		}
	});

	it('with a transaction that is refused waits for it, and other days do not', () => {
		const wrong = shipment({ transactionId: 'synthetic-5', totalAmount: usd(1) });
		const booked = book([wrong, shipment(), release]);
		expect(booked.waiting).toMatchObject([
			{ reference: day, cause: 'refused', refusals: [{ code: 'doesNotAddUp' }] },
		]);
		expect(booked.days.map(({ reference }) => reference)).toEqual([releaseDay]);
	});

	it('has a journal for each marketplace, account type and currency', () => {
		const canadian = shipment({
			transactionId: 'synthetic-6',
			marketplaceDetails: { marketplaceId: 'A2EUQ1WTGCTBG2', marketplaceName: 'Amazon.ca' },
		});
		const invoiced = shipment({
			transactionId: 'synthetic-7',
			sellingPartnerMetadata: { sellingPartnerId: 'A2SYNTHETIC1', accountType: 'Invoiced Orders' },
		});
		const references = book([canadian, invoiced, shipment()]).days.map(
			({ reference }) => reference,
		);
		expect(references).toEqual([
			'AMZ-A-A2SYNTHETIC1-CA-S-USD-20260430',
			'AMZ-A-A2SYNTHETIC1-US-I-USD-20260430',
			day,
		]);
	});

	it('of transactions that name no marketplace needs one to be chosen', () => {
		const nowhere = shipment({ marketplaceDetails: null, sellingPartnerMetadata: null });
		expect(book([nowhere], { sellerCode: 'MINE' }).waiting).toMatchObject([
			{ reference: '', cause: 'refused', refusals: [{ code: 'unknownMarketplace' }] },
		]);
		const booked = book([nowhere, shipment()], { sellerCode: 'MINE', countryIfNone: 'US' });
		expect(booked.days.map(({ reference }) => reference)).toEqual(['AMZ-A-MINE-US-S-USD-20260430']);
		expect(() => book([nowhere], { countryIfNone: 'US' })).toThrow(/no seller code/);
	});
});

describe('a transfer', () => {
	const group = [identifier('FINANCIAL_EVENT_GROUP_ID', 'synthetic-group')];
	const transfer = (total: number) =>
		plainTransaction('Transfer', total, [node('FundTransfer', total)], {
			transactionId: 'synthetic-transfer',
			relatedIdentifiers: group,
		});

	it.each([34, -34])('of %d pays out what its event group comes to', (total) => {
		const groupTotals = new Map([['synthetic-group', money(3400n, 'USD')]]);
		expect(shown(book([transfer(total)], { groupTotals }))).toEqual([
			`${day}: carriedForward 3400, clearing -3400`,
		]);
	});

	it('of a debt runs the other way', () => {
		const groupTotals = new Map([['synthetic-group', money(-3400n, 'USD')]]);
		expect(shown(book([transfer(34)], { groupTotals }))).toEqual([
			`${day}: carriedForward -3400, clearing 3400`,
		]);
	});

	it('is told by the transactions of its group, where the total is not known', () => {
		const sale = shipment({ transactionId: 'synthetic-8', relatedIdentifiers: group });
		expect(shown(book([transfer(34), sale]))).toEqual([
			`${day}: productSales 4000, referralFees -600, clearing -3400`,
		]);
	});

	it('waits where nothing tells which way it went', () => {
		const booked = book([transfer(35), shipment()]);
		expect(booked.unknownPayouts.map(({ type }) => type)).toEqual(['Transfer']);
		expect(shown(booked)).toEqual([
			`${day}: productSales 4000, referralFees -600, carriedForward -3400`,
		]);
	});
});
