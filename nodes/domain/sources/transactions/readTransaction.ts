import { decimalsOf } from '../../money/currency';
import { money, subtract, toDecimal, type Money } from '../../money/money';
import { Refusal } from '../../refusal';
import { listOf, type AmazonTransaction } from './amazonTransaction';
import { exactMinor } from './exactMinor';
import { accountKindOf, identifiersOf, instantOf, maturityOf, statusOf } from './heading';
import type { Marketplaces } from './heading';
import { LeafReader, type Heading } from './leaves';
import type { PathNode } from './paths';
import type { Transaction } from './transaction';

/** What a reading remembers from one transaction to the next: names of charges, and marketplaces. */
export interface Reading {
	readonly root: PathNode;
	readonly marketplaces: Marketplaces;
}

/** Reads one transaction; refuses one that cannot be booked, or whose charges do not sum to its total. */
export function readTransaction(
	given: AmazonTransaction,
	id: string,
	reading: Reading,
): Transaction {
	const type = given.transactionType ?? '';
	const posted = instantOf(given.postedDate);
	if (posted === null) throw incomplete('the date on which it was posted');
	const total = totalOf(given);
	const { orderId, eventGroupId, deferredId, releaseId } = identifiersOf(given);
	const { country, marketplace } = reading.marketplaces.placeOf(given);
	// Only a service fee is told apart by its description.
	const description = type === 'ServiceFee' ? (given.description ?? '') : '';
	const { currency } = total;
	const heading = { transactionType: type, currency, posted, marketplace, orderId, description };
	return {
		id,
		type,
		status: statusOf(given),
		posted,
		seller: given.sellingPartnerMetadata?.sellingPartnerId ?? '',
		accountKind: accountKindOf(given) ?? refuseAccountType(given),
		country,
		marketplace,
		currency,
		orderId,
		eventGroupId,
		deferredId,
		releaseId,
		maturity: maturityOf(listOf(given.contexts)),
		total,
		lines: chargesOf(given, total, heading, reading.root),
	};
}

function totalOf({ totalAmount }: AmazonTransaction): Money {
	const currency = totalAmount?.currencyCode ?? '';
	const value = totalAmount?.currencyAmount ?? null;
	if (currency === '' || value === null) throw incomplete('its total');
	return money(exactMinor(value, 10 ** decimalsOf(currency), currency), currency);
}

/**
 * The trees of the items and the tree of the transaction restate the same money: one of them is read,
 * the items' where it explains the total, else the transaction's.
 */
function chargesOf(given: AmazonTransaction, total: Money, heading: Heading, root: PathNode) {
	const items = new LeafReader(heading, root).readItems(listOf(given.items));
	if (items.lines.length > 0 && items.sum === total.minor) return items.lines;
	const tree = listOf(given.breakdowns);
	const whole = new LeafReader(heading, root).readTree(tree);
	if (whole.sum === total.minor) return whole.lines;
	if (items.lines.length === 0 && tree.length === 0) {
		return new LeafReader(heading, root).readWhole(total).lines;
	}
	throw doesNotAddUp(total, items.lines.length > 0 ? items.sum : whole.sum);
}

function doesNotAddUp(total: Money, sum: bigint): Refusal {
	const charges = money(sum, total.currency);
	const figures = {
		total: toDecimal(total),
		sumOfCharges: toDecimal(charges),
		difference: toDecimal(subtract(total, charges)),
	};
	return new Refusal(
		'doesNotAddUp',
		`its total is ${figures.total} ${total.currency}, but its charges sum to ${figures.sumOfCharges}, a difference of ${figures.difference}`,
		'Nothing of its day was posted. Wait until Amazon has completed it; the day is read again. If it stays so, ask Amazon.',
		figures,
	);
}

const incomplete = (what: string): Refusal =>
	new Refusal(
		'incompleteTransaction',
		`Amazon does not name ${what}`,
		'Wait until Amazon has completed it; it is read again. If it stays so, ask Amazon.',
	);

function refuseAccountType({ sellingPartnerMetadata }: AmazonTransaction): never {
	const accountType = sellingPartnerMetadata?.accountType ?? '';
	throw new Refusal(
		'unknownAccountType',
		`it belongs to an account of the type "${accountType}", which this version does not know`,
		'It was not posted. Update the package.',
		{ accountType },
	);
}
