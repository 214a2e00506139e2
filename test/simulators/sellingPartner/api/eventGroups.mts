import type { Account, Settlement } from '../account.mts';
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

/** listFinancialEventGroups of the Finances API v0; rules from the official model financesV0.json. */
export function eventGroups({ account, now, options }: World): ApiTable {
	const tokenName = 'NextToken';
	const pages = new Pages<Settlement>({ now, tokenName, emptyFirst: options.emptyFirstPage });
	return {
		listFinancialEventGroups: {
			method: 'GET',
			path: '/finances/v0/financialEventGroups',
			rate: 0.5,
			burst: 30,
			answer: (call) => {
				const size = wholeNumber(call, 'MaxResultsPerPage', 1, 100) ?? 10;
				const { items, nextToken } = pages.page(call, size, () => opened(call, account));
				const FinancialEventGroupList = items.map(wireGroup);
				return { payload: { FinancialEventGroupList, ...tokenField(tokenName, nextToken) } };
			},
		},
	};
}

function opened(call: Call, { settlements, now }: Account): Settlement[] {
	const after = time(call, 'FinancialEventGroupStartedAfter');
	const before = time(call, 'FinancialEventGroupStartedBefore');
	const latest = now() - justNowMs;
	if ((after ?? 0) > latest || (before ?? 0) > latest || (before ?? now()) <= (after ?? 0)) {
		// Words of the sandbox answer of the model.
		throw invalidInput('Date range is invalid.');
	}
	// Without an end the span reaches to now, without a start it has no length (assumed).
	if (after !== undefined && (before ?? now()) - after > longestMs) return [];
	return settlements
		.filter(({ start }) => start >= (after ?? 0) && start < (before ?? Infinity))
		.sort((left, right) => right.start - left.start);
}

/** JSON of Amazon has amounts as numbers; at most 15 digits here, so none is lost. */
const wireAmount = ({ currency, amount }: Amount) => ({
	CurrencyCode: currency,
	CurrencyAmount: Number(amount),
});

function wireGroup(group: Settlement) {
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
