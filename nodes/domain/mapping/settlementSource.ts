import type { PaidGroup } from '../exchange/amazonRate';

/** A settlement report to map: its bytes, and the event groups of its period where they are known. */
export interface SettlementSource {
	readonly openBytes: () => AsyncIterable<Uint8Array>;
	readonly charset: string | null;
	readonly groups: readonly PaidGroup[];
	/** Whether its event groups were looked for; without, there is nothing to wait for. */
	readonly isJoined: boolean;
	/** When Amazon made the report, in milliseconds since 1970; null where that is not known. */
	readonly created: number | null;
	/** Amazon's report id, where the file came from a report. */
	readonly reportId: string | null;
}
