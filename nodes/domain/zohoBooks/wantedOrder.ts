import { exchangeDifferenceIn } from './exchangeDifference';
import type { Order } from './postAll';
import { noReference, payloadOf, wantedJournal } from './wantedJournal';

/** What a payload wants posted once: a journal, or the exchange difference of one. */
export function wantedOrder(given: unknown, knownIds = ''): Order {
	const payload = payloadOf(given);
	const difference = exchangeDifferenceIn(payload);
	if (!difference) return wantedJournal(payload, knownIds);
	const { reference_number: reference } = payload;
	if (typeof reference !== 'string' || reference === '') throw noReference();
	return { reference, difference, payload, knownIds };
}
