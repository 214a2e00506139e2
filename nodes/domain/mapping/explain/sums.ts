import { copied } from '../../sources/copied';
import type { ExplainedCharge } from './charge';

interface Sum {
	minor: bigint;
	count: number;
}

/** What charges come to, in all and by what tells them apart. */
export class Sums implements Sum {
	minor = 0n;
	count = 0;
	readonly byName = new Map<string, Sum>();
	readonly bySku = new Map<string, Sum>();
	readonly orders = new Set<string>();

	add({ line }: ExplainedCharge, sign: 1n | -1n = 1n): void {
		const minor = line.amount.minor * sign;
		this.minor += minor;
		this.count += 1;
		addTo(this.byName, [line.transactionType, ...line.path].join(' / '), minor);
		if (line.sku !== '') addTo(this.bySku, line.sku, minor);
		const { orderId } = line;
		if (orderId !== '' && !this.orders.has(orderId)) this.orders.add(copied(orderId));
	}
}

function addTo(sums: Map<string, Sum>, key: string, minor: bigint): void {
	let sum = sums.get(key);
	if (!sum) sums.set(copied(key), (sum = { minor: 0n, count: 0 }));
	sum.minor += minor;
	sum.count += 1;
}
