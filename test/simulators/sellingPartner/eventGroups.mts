import type { Account, Settlement } from './account.mts';
import { isNegative, isZero } from './conversion.mts';
import { type Call, type Gate, addOperation } from './operation.mts';
import type { Amount } from './options.mts';
import { Pages, parametersOf } from './paging.mts';
import { time, wholeNumber } from './parameters.mts';
import { invalidInput } from './refusals.mts';

const longestMs = 180 * 24 * 3600_000;
const justNowMs = 2 * 60_000;

/** listFinancialEventGroups of the Finances API v0; rules from the official model financesV0.json. */
export function addEventGroups(gate: Gate, account: Account): void {
	const pages = new Pages<Settlement>();
	addOperation(gate, {
		id: 'listFinancialEventGroups',
		method: 'GET',
		path: '/finances/v0/financialEventGroups',
		answer: (call) => {
			const size = wholeNumber(call, 'MaxResultsPerPage', 1, 100) ?? 10;
			const parameters = parametersOf(call.query, 'NextToken');
			const found = opened(call, account);
			const token = call.query.get('NextToken');
			const { items, nextToken } =
				token === null
					? pages.first(found, size, parameters, gate.options.emptyFirstPage)
					: pages.next(token, parameters);
			const FinancialEventGroupList = items.map(wireGroup);
			return {
				payload: {
					FinancialEventGroupList,
					...(nextToken !== undefined && { NextToken: nextToken }),
				},
			};
		},
	});
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

const iso = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');

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
		...(original !== null && { BeginningBalance: wireAmount({ ...original, amount: '0' }) }),
		FinancialEventGroupStart: iso(group.start),
		...(isClosed && end !== null && { FinancialEventGroupEnd: iso(end) }),
	};
}

/** Whether money went to the seller's bank. */
export const isPaid = ({ original, processingStatus }: Settlement): boolean =>
	processingStatus === 'Closed' && original !== null && !isZero(original) && !isNegative(original);

export const traceIdOf = ({ settlementId }: Settlement): string => `TRACE${settlementId}`;
