// The rates of ../shared/design/golden.json, through the whole mapping, with books in memory.
import { createReadStream, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { eventGroupOf, type WireGroup } from '../../nodes/clients/sellingPartner/api/eventGroup';
import { categories } from '../../nodes/domain/catalogue/categories';
import { mapBooking } from '../../nodes/domain/mapping/mapBooking';
import type { MappingSettings } from '../../nodes/domain/mapping/settings';
import { noRules } from '../../nodes/domain/rules/ruleBook';
import { noTaxReturn } from '../../nodes/domain/zohoBooks/taxReturn';
import { bookSettlement } from '../../nodes/domain/policies/bookSettlement';
import { standardChoices } from '../../nodes/domain/policies/settlementChoices';
import { readGolden, type Golden } from './booking.mjs';

interface GroupsAnswer {
	readonly payload: { readonly FinancialEventGroupList: readonly WireGroup[] };
}

interface StoredRate {
	readonly currency: string;
	readonly date: string;
	readonly rate: string;
}

interface WithRate extends Golden {
	readonly exchangeRateSourceUsed?: string;
	readonly journals: ReadonlyArray<Golden['journals'][number] & { exchangeRate?: string }>;
}

const shared = new URL('../../../shared/', import.meta.url);
const fileOf = (name: string) => new URL(`samples/${name}`, shared);
const examples = (readGolden(new URL('design/golden.json', shared)) as WithRate[]).filter(
	({ group, options, journals }) =>
		group !== undefined && options?.referenceRate === undefined && journals.length === 1,
);

const booksOf = ({ options = {}, timeZone }: Golden) => ({
	organizationId: '1',
	baseCurrency: String(options.baseCurrency),
	timeZone,
	accounts: Object.values(categories).map(({ defaultAccount }) => ({
		accountId: defaultAccount,
		accountName: defaultAccount,
		accountCode: '',
		accountType: 'income',
		isActive: true,
	})),
	takesTaxIds: true,
	hasCurrency: () => true,
	currencyIdOf: (code: string) => code,
	decimalsOf: () => 2,
	storedRate: async (currency: string, date: string) => {
		const rates = (options.zohoRates ?? []) as StoredRate[];
		const found = rates.find((one) => one.currency === currency && one.date === date);
		return await Promise.resolve(found?.rate ?? null);
	},
});

const settings: MappingSettings = {
	policy: 'settlement',
	accounts: {},
	rules: noRules,
	itemOfSku: new Map(),
	revenueFromItems: false,
	taxReturn: noTaxReturn,
	timeZone: '',
	marketplaces: [],
	currencies: [],
	exchangeRateSource: 'amazon',
	fixedRate: '',
	referenceRate: null,
	onUncategorized: 'block',
	onContentChanged: 'block',
	onLocked: 'block',
	...standardChoices,
	asOf: Date.UTC(2026, 10, 24),
	journalStatus: 'draft',
};

it('checks both examples whose journals bear the rate alone', () => {
	expect(examples).toHaveLength(2);
});

it.each(examples)('$file with $group has its rate', async (example) => {
	const { payload } = JSON.parse(readFileSync(fileOf(example.group ?? ''), 'utf8')) as GroupsAnswer;
	const report = {
		openBytes: () => createReadStream(fileOf(example.file)) as AsyncIterable<Uint8Array>,
		charset: null,
		reportId: null,
	};
	const booking = await bookSettlement(report, example.timeZone);
	const payment = {
		groups: payload.FinancialEventGroupList.map(eventGroupOf),
		isJoined: true,
		created: null,
	};
	const items = await mapBooking(booking, payment, settings, booksOf(example));
	expect(items).toMatchObject(
		example.journals.map(({ reference, exchangeRate }) => ({
			key: reference,
			exchangeRate,
			exchangeRateSource: example.exchangeRateSourceUsed ?? 'amazon',
			payload: { exchange_rate: Number(exchangeRate) },
		})),
	);
});
