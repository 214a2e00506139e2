import { toDecimal } from '../money/money';
import { Refusal } from '../refusal';
import type { Booking, BookingSource } from '../policies/booking';
import { countOf, netOf, type Tally } from '../policies/tally';

/** A kind of charge that the catalogue does not know, and what it comes to. */
export interface UncategorizedCharge {
	readonly transactionType: string;
	readonly path: string;
	readonly amount: string;
	readonly count: number;
}

/** Names the charges that go to suspense; with `block`, refuses the booking instead. */
export function uncategorizedCharges(
	{ source, currency, tallies }: Booking,
	onUncategorized: 'suspense' | 'block',
): UncategorizedCharge[] {
	const kinds = new Map<string, Tally[]>();
	for (const tally of tallies.filter(isSuspended)) {
		const name = nameOf(tally);
		const kind = kinds.get(name);
		if (kind) kind.push(tally);
		else kinds.set(name, [tally]);
	}
	const names = [...kinds.keys()].sort();
	const unknown = names.filter((name) => kinds.get(name)?.some(isUnknown));
	if (unknown.length > 0 && onUncategorized === 'block') {
		throw blocked(source, unknown.join('; '));
	}
	return names.map((name) => chargeOf(kinds.get(name) ?? [], currency));
}

/** An account that the user's rule chose is no suspense. */
const isSuspended = ({ category, rule }: Tally): boolean =>
	category === 'uncategorized' && !rule?.then.account;

/** Not a difference that the user released to suspense himself. */
const isUnknown = ({ entryId }: Tally): boolean => entryId !== 'released-difference';

const nameOf = ({ transactionType, path }: Tally): string => [transactionType, ...path].join(' / ');

const chargeOf = (tallies: readonly Tally[], currency: string): UncategorizedCharge => ({
	transactionType: tallies[0]?.transactionType ?? '',
	path: tallies[0]?.path.join(' / ') ?? '',
	amount: toDecimal(netOf(tallies, currency)),
	count: countOf(tallies),
});

const blocked = ({ id, name }: BookingSource, charges: string): Refusal =>
	new Refusal(
		'uncategorizedCharges',
		`${name} holds charges that are not recognised: ${charges}.`,
		'Set "Unrecognised Charges" to the suspense account, or update the package.',
		{ settlementId: id, charges },
	);

/** Says that the suspense account holds something of this booking; nothing where it does not. */
export const suspenseWarning = ({ length }: readonly UncategorizedCharge[]): string[] =>
	length === 0
		? []
		: [`${length} kind(s) of charge are not recognised and stand in the suspense account.`];
