import type { Settlement } from '../account.mts';
import { isNegative, isZero } from '../conversion.mts';
import type { ApiTable, Call } from '../operation.mts';
import type { Amount } from '../options.mts';
import { Pages, tokenField } from '../paging.mts';
import { time, wholeNumber } from '../parameters.mts';
import { invalidInput } from '../refusals.mts';
import { days, iso, minutes } from '../times.mts';
import type { World } from '../world.mts';

const longestMs = days(180);
const justNowMs = minutes(2);

/** An event group in Amazon's own shape; only what lists are filtered by is named. */
export interface EventGroup {
	FinancialEventGroupStart?: string;
	[field: string]: unknown;
}

/** listFinancialEventGroups of the Finances API v0; rules from the official model financesV0.json. */
export function eventGroups(world: World): ApiTable {
	const tokenName = 'NextToken';
	const emptyFirst = world.options.emptyFirstPage;
	const pages = new Pages<EventGroup>({ now: world.now, tokenName, emptyFirst });
	return {
		listFinancialEventGroups: {
			method: 'GET',
			path: '/finances/v0/financialEventGroups',
			rate: 0.5,
			burst: 30,
			answer: (call) => {
				const size = wholeNumber(call, 'MaxResultsPerPage', 1, 100) ?? 10;
				const { items, nextToken } = pages.page(call, size, () => opened(call, world));
				return { payload: { FinancialEventGroupList: items, ...tokenField(tokenName, nextToken) } };
			},
		},
	};
}

function opened(call: Call, { account, addedGroups, now }: World): EventGroup[] {
	const after = time(call, 'FinancialEventGroupStartedAfter');
	const before = time(call, 'FinancialEventGroupStartedBefore');
	const latest = now() - justNowMs;
	if ((after ?? 0) > latest || (before ?? 0) > latest || (before ?? now()) <= (after ?? 0)) {
		// Words of the sandbox answer of the model.
		throw invalidInput('Date range is invalid.');
	}
	// Without an end the span reaches to now, without a start it has no length (assumed).
	if (after !== undefined && (before ?? now()) - after > longestMs) return [];
	const derived = account.settlements.map(wireGroup).filter((one) => !isAdded(one, addedGroups));
	return [...derived, ...addedGroups]
		.filter((one) => startOf(one) >= (after ?? 0) && startOf(one) < (before ?? Infinity))
		.sort((left, right) => startOf(right) - startOf(left));
}

/** A group that was added is the one of its period and total; none is derived beside it. */
const isAdded = (derived: EventGroup, added: readonly EventGroup[]): boolean =>
	added.some(
		(one) =>
			startOf(one) === startOf(derived) &&
			JSON.stringify(one.OriginalTotal) === JSON.stringify(derived.OriginalTotal),
	);

const startOf = ({ FinancialEventGroupStart }: EventGroup): number =>
	Date.parse(FinancialEventGroupStart ?? '') || 0;

/** JSON of Amazon has amounts as numbers; at most 15 digits here, so none is lost. */
const wireAmount = ({ currency, amount }: Amount) => ({
	CurrencyCode: currency,
	CurrencyAmount: Number(amount),
});

function wireGroup(group: Settlement): EventGroup {
	const { original, converted, end, processingStatus, fundTransferStatus } = group;
	const isClosed = processingStatus === 'Closed';
	return {
		FinancialEventGroupId: group.groupId,
		ProcessingStatus: processingStatus,
		...(isClosed && { FundTransferStatus: fundTransferStatus }),
		// A closed group may lack its total for a while: selling-partner-api-docs#3306.
		...(original !== null && { OriginalTotal: wireAmount(original) }),
		...(converted !== null && { ConvertedTotal: wireAmount(converted) }),
		// Present for closed settlements only, says the model.
		...(isClosed && { FundTransferDate: iso(group.deposit) }),
		...(isPaid(group) && { TraceId: traceIdOf(group), AccountTail: '123' }),
		...(original !== null && { BeginningBalance: wireAmount(group.beginning) }),
		FinancialEventGroupStart: iso(group.start),
		...(isClosed && end !== null && { FinancialEventGroupEnd: iso(end) }),
	};
}

/** Whether money went to the seller's bank. */
export const isPaid = ({ original, processingStatus }: Settlement): boolean =>
	processingStatus === 'Closed' && original !== null && !isZero(original) && !isNegative(original);

export const traceIdOf = ({ settlementId }: Settlement): string => `TRACE${settlementId}`;
