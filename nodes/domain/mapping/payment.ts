import type { PaidGroup } from '../exchange/payout';

/** What is known of how Amazon pays a booking. */
export interface Payment {
	/** The event groups of its period, where they are known. */
	readonly groups: readonly PaidGroup[];
	/** Whether its event groups were looked for; without, there is nothing to wait for. */
	readonly isJoined: boolean;
	/** When Amazon made the record, in milliseconds since 1970; null where that is not known. */
	readonly created: number | null;
}

/** Of a record that nothing is known of. */
export const unknownPayment: Payment = {
	groups: [],
	isJoined: false,
	created: null,
};
