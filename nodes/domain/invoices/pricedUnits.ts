/** A number of units at one price, in minor units of a currency. */
export interface PricedUnits {
	readonly quantity: number;
	readonly minor: bigint;
}

/** Units and their price, to the cent: what does not divide is told in two rows. Both sum to `minor`. */
export function pricedUnits(quantity: number, minor: bigint): PricedUnits[] {
	const price = minor / BigInt(quantity);
	const rest = minor - price * BigInt(quantity);
	if (rest === 0n) return [{ quantity, minor: price }];
	const last = { quantity: 1, minor: price + rest };
	const others = { quantity: quantity - 1, minor: price };
	return price === 0n ? [last] : [others, last];
}
