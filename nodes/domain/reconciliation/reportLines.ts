import type { Report } from './report';
import type { SettlementRow } from './settlements/settlementRow';
import { decimal } from './shown';

/** One flat item per settlement: what a person looks at first comes first. */
export const reportLines = ({ settlements }: Report) => settlements.map(settlementLine);

export const settlementLine = (row: SettlementRow) => ({
	settlement: row.settlementId,
	state: row.state,
	difference: decimal(row.difference),
	currency: row.currency,
	from: row.from,
	to: row.to,
	amazonTotal: decimal(row.amazonTotal),
	charges: decimal(row.charges),
	bookedCharges: decimal(row.bookedCharges),
	booked: decimal(row.booked),
	journalTotal: row.journalTotal,
	zohoTotal: row.zohoTotal,
	journals: row.journals.map(({ reference }) => reference).join(', '),
	journalNumbers: row.journals.map(({ number }) => number).join(', '),
	payout: decimal(row.payout?.amount),
	payoutCurrency: row.payout?.amount?.currency ?? '',
	payoutStatus: row.payout?.status ?? row.said?.transferStatus ?? '',
	traceId: row.payout?.traceId || row.said?.traceId || '',
	bankDate: row.deposit?.date ?? '',
	bankAccount: row.deposit?.otherAccount ?? '',
	marketplaces: row.said?.marketplaces.join(', ') ?? '',
	financialEventGroupId: row.said?.groupId ?? '',
	remarks: row.remarks.join(' '),
});
