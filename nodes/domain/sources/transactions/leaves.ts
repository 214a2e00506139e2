import { decimalsOf } from '../../money/currency';
import type { Money } from '../../money/money';
import { Refusal } from '../../refusal';
import type { AmountLine, Fulfilment } from '../amountLine';
import {
	listOf,
	type AmazonAmount,
	type AmazonBreakdown,
	type AmazonContext,
	type AmazonItem,
} from './amazonTransaction';
import { exactMinor } from './exactMinor';
import type { PathNode } from './paths';

/** What all charges of a transaction share. */
export interface Heading {
	readonly transactionType: string;
	readonly currency: string;
	readonly posted: number;
	readonly marketplace: string;
	readonly orderId: string;
	/** What names a leaf that only names its group; empty where nothing does. */
	readonly description: string;
}

interface Product {
	readonly sku: string;
	readonly quantity: string;
	readonly fulfilment: Fulfilment;
}

/** Groups that say nothing of a service fee where they are leaves; its description does. */
const groupNames: ReadonlySet<string> = new Set(['AmazonFees', 'FBAFees', 'Expenses']);

const noProduct: Product = { sku: '', quantity: '', fulfilment: '' };

/** The leaves of breakdown trees as charges, and what they come to. Leaves of zero are no charges. */
export class LeafReader {
	readonly lines: AmountLine[] = [];
	sum = 0n;
	private readonly scale: number;

	constructor(
		private readonly heading: Heading,
		private readonly root: PathNode,
	) {
		this.scale = 10 ** decimalsOf(heading.currency);
	}

	readItems(items: readonly AmazonItem[]): this {
		for (const { breakdowns, contexts } of items) {
			const tree = listOf(breakdowns);
			if (tree.length > 0) this.walk(tree, this.root, productOf(listOf(contexts)));
		}
		return this;
	}

	readTree(breakdowns: readonly AmazonBreakdown[]): this {
		this.walk(breakdowns, this.root, noProduct);
		return this;
	}

	/** Money that no breakdown explains: named by its transaction type, or by its description. */
	readWhole(total: Money): this {
		this.add(total.minor, this.described(this.root), noProduct);
		return this;
	}

	private walk(nodes: readonly AmazonBreakdown[], above: PathNode, product: Product): void {
		for (const { breakdownType, breakdownAmount, breakdowns } of nodes) {
			const name = breakdownType ?? '';
			const here = above.at(name);
			const below = listOf(breakdowns);
			if (below.length > 0) this.walk(below, here, product);
			else if (breakdownAmount) {
				const leaf = groupNames.has(name) ? this.described(here) : here;
				this.add(this.minorOf(breakdownAmount), leaf, product);
			}
		}
	}

	private described(group: PathNode): PathNode {
		const { description } = this.heading;
		return description === '' ? group : group.at(description);
	}

	private minorOf({ currencyAmount, currencyCode }: AmazonAmount): bigint {
		const { currency } = this.heading;
		const value = currencyAmount ?? 0;
		if (value !== 0 && currencyCode !== currency) throw otherCurrency(currency, currencyCode ?? '');
		return exactMinor(value, this.scale, currency);
	}

	private add(minor: bigint, { path }: PathNode, { sku, quantity, fulfilment }: Product): void {
		if (minor === 0n) return;
		const { transactionType, currency, posted, marketplace, orderId } = this.heading;
		this.sum += minor;
		this.lines.push({
			transactionType,
			path,
			amount: { minor, currency },
			posted,
			marketplace,
			orderId,
			sku,
			quantity,
			fulfilment,
		});
	}
}

function productOf(contexts: readonly AmazonContext[]): Product {
	const product = contexts.find(({ contextType }) => contextType === 'ProductContext');
	if (!product) return noProduct;
	const network = product.fulfillmentNetwork?.toUpperCase();
	return {
		sku: product.sku ?? '',
		quantity: product.quantityShipped == null ? '' : String(product.quantityShipped),
		fulfilment: network === 'AFN' || network === 'MFN' ? network : '',
	};
}

const otherCurrency = (currency: string, other: string): Refusal =>
	new Refusal(
		'mixedCurrencies',
		`Its total is in ${currency}, but one of its amounts in ${other === '' ? 'no currency' : other}.`,
		'Nothing of it was posted. Look the transaction up in Seller Central.',
		{ currency, other },
	);
