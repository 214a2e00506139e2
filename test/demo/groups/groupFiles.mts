import { parseAmount, sum, type Thousandths } from '../amount.mts';
import type { Answers, EventGroup, WireTransaction } from '../days/answers.mts';
import type { SettlementFile } from '../settlementFile.mts';

/** Event groups whose transactions are given too: settlements without their reports. */
export function groupFiles({ files, eventGroups, payouts }: Answers): GroupFile[] {
	return eventGroups.flatMap((group) => {
		const id = String(group.FinancialEventGroupId);
		const own = files.map(({ path, transactions }) => ({
			path,
			transactions: transactions.filter((one) => identifier(one, groupName) === id),
		}));
		const [first] = own.filter(({ transactions }) => transactions.length > 0);
		if (!first) return [];
		const transactions = own.flatMap((one) => one.transactions);
		const settlementId =
			transactions.map((one) => identifier(one, settlementName)).find((one) => one !== '') ??
			paidBy(group, payouts);
		return [{ ...fileOf(group, first.path, settlementId, transactions), groupId: id }];
	});
}

export interface GroupFile extends SettlementFile {
	readonly groupId: string;
}

const groupName = 'FINANCIAL_EVENT_GROUP_ID';
const settlementName = 'SETTLEMENT_ID';

interface Related {
	readonly relatedIdentifiers?: Array<{
		relatedIdentifierName?: string;
		relatedIdentifierValue?: string;
	}> | null;
}

const identifier = ({ relatedIdentifiers }: Related, name: string): string =>
	relatedIdentifiers?.find((one) => one.relatedIdentifierName === name)?.relatedIdentifierValue ??
	'';

interface Wire {
	readonly OriginalTotal?: { readonly CurrencyCode: string; readonly CurrencyAmount: number };
	readonly FinancialEventGroupStart?: string;
}

/** The settlement of the one payout that began at the same time. */
function paidBy(group: EventGroup, payouts: Answers['payouts']): string {
	const { FinancialEventGroupStart: start } = group as Wire;
	const startOf = (payout: unknown) =>
		(payout as { period?: { startDate?: string } | null }).period?.startDate ?? '';
	const own = payouts.filter((one) => Date.parse(startOf(one)) === Date.parse(start ?? ''));
	const ids = new Set(own.map((one) => identifier(one as Related, settlementName)));
	return ids.size === 1 ? ([...ids][0] ?? '') : '';
}

function fileOf(
	group: EventGroup,
	path: string,
	settlementId: string,
	transactions: readonly WireTransaction[],
): SettlementFile {
	const { OriginalTotal: total } = group as Wire;
	const thousandths = (value: number | undefined): Thousandths =>
		parseAmount(String(value ?? 0)) ?? 0n;
	const counted = transactions.filter(
		({ transactionStatus, transactionType }) =>
			!/^deferred/i.test(transactionStatus ?? '') && transactionType !== 'Transfer',
	);
	return {
		name: `event group ${String(group.FinancialEventGroupId)}`,
		path,
		bytes: Buffer.alloc(0),
		header: {
			settlementId: settlementId === '' ? '?' : settlementId,
			currency: total?.CurrencyCode ?? '',
			total: thousandths(total?.CurrencyAmount),
			sumOfRows: sum(counted.map(({ totalAmount }) => thousandths(totalAmount?.currencyAmount))),
		},
	};
}
