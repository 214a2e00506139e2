import { categories, type CategoryId } from '../catalogue/categories';
import { isZero, negate, signOf, toDecimal } from '../money/money';
import type { SettlementReading } from '../sources/settlementReport/settlement';
import type { PlaceOf } from './feeTax';
import { feesMayContainTax } from './feeTaxWarning';
import type { SettlementChoices } from './settlementChoices';
import { netOf, type Tally } from './tally';

/** A settlement as far as its warnings are concerned. */
export interface BookedCharges {
	readonly reading: SettlementReading;
	readonly tallies: readonly Tally[];
	readonly marketplaces: readonly string[];
	readonly choices: SettlementChoices;
	readonly placeOf: PlaceOf;
}

type Warning = (booked: BookedCharges) => string | null;

/** What a bookkeeper should know of a settlement that could be booked; sentences, none where all is plain. */
export const settlementWarnings = (booked: BookedCharges): string[] => told(warnings, booked);

/** What is out of date once the ledger has an earlier journal of Amazon in the same currency. */
export const openingWarnings = (booked: BookedCharges): string[] => told(openings, booked);

const told = (all: readonly Warning[], booked: BookedCharges): string[] =>
	all.map((warning) => warning(booked)).filter((text): text is string => text !== null);

const openings: readonly Warning[] = [
	(booked) => broughtForward(booked, 'reserveReleased'),
	(booked) => broughtForward(booked, 'payableToAmazon'),
];

const warnings: readonly Warning[] = [
	...openings,
	loan,
	pricesWithTax,
	feesMayContainTax,
	differenceReleased,
];

/** The counterpart is in the settlement before; the first one in the books has none. */
function broughtForward(booked: BookedCharges, category: CategoryId): string | null {
	const amount = amountOf(booked, category);
	if (amount === null) return null;
	const { label, defaultAccount } = categories[category];
	return `${label}: ${amount}, from the settlement before. If that one is not in these books, enter it as the opening balance of "${defaultAccount}" (or the account you chose).`;
}

function loan(booked: BookedCharges): string | null {
	const amount = amountOf(booked, 'loan');
	if (amount === null) return null;
	return `Amazon Lending: ${amount} was posted to the loan account as a whole. Interest is not named in the report: enter it yourself.`;
}

// Prices of Amazon.com and Amazon.ca are net of sales tax, elsewhere they include VAT or GST.
const netPrices = /^(?:amazon\.(?:com|ca)|(?:non-amazon|si) (?:us|ca)\b.*)$/i;

/** Where a report names no tax beside its prices, sales include it (docs/accounting.md, "Sales tax and VAT"). */
function pricesWithTax(booked: BookedCharges): string | null {
	const { tallies, marketplaces, reading } = booked;
	const { currency } = reading.header.total;
	const gross = marketplaces.filter((name) => !netPrices.test(name));
	const isGross = marketplaces.length > 0 ? gross.length > 0 : !/^(?:USD|CAD)$/.test(currency);
	const has = (category: CategoryId) => tallies.some((tally) => isMoneyOf(tally, category));
	if (!isGross || !has('productSales') || has('taxCollected')) return null;
	return `The report names no tax for ${gross.join(', ') || currency}: its prices may include VAT, and sales are then booked with it. Post the VAT in a journal of your own.`;
}

function differenceReleased({ reading }: BookedCharges): string | null {
	const { difference } = reading;
	if (difference.minor === 0n) return null;
	return `The charges do not sum to the total: ${toDecimal(difference)} ${difference.currency} was released and stands in the suspense account.`;
}

const isMoneyOf = ({ category, minor }: Tally, wanted: CategoryId): boolean =>
	category === wanted && minor !== 0n;

function amountOf({ tallies, reading }: BookedCharges, category: CategoryId): string | null {
	const { currency } = reading.header.total;
	const net = netOf(
		tallies.filter((tally) => isMoneyOf(tally, category)),
		currency,
	);
	if (isZero(net)) return null;
	return `${toDecimal(signOf(net) < 0 ? negate(net) : net)} ${currency}`;
}

const shownSkus = 20;

/** SKUs that were to post to the sales account of their item, and have none. */
export function unmatchedWarning(skus: readonly string[]): string[] {
	if (skus.length === 0) return [];
	const more = skus.length > shownSkus ? `, and ${skus.length - shownSkus} more` : '';
	return [
		`No item of Zoho Books with a sales account has these SKUs, so they were posted to the account for product sales: ${skus.slice(0, shownSkus).join(', ')}${more}. Name their items in the SKU map.`,
	];
}
