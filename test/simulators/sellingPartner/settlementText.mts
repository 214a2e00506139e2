interface Summary {
	id?: string;
	start?: string;
	end?: string;
	deposit?: string;
	total?: string;
	currency?: string;
}

// prettier-ignore
const columns = [
	'settlement-id', 'settlement-start-date', 'settlement-end-date', 'deposit-date',
	'total-amount',
		'currency',
		'transaction-type',
		'amount-type',
		'amount-description',
		'amount',
];

/** A synthetic settlement file of one row that makes up the total (flat file V2, few columns). */
export function settlementText(summary: Summary, charset: BufferEncoding = 'utf8'): Uint8Array {
	const { id = '11111111111', total = '582.89', currency = 'USD' } = summary;
	const { start = '2026-06-16 00:00:00 UTC', end = '2026-06-30 23:59:59 UTC' } = summary;
	const { deposit = '2026-07-02 00:00:00 UTC' } = summary;
	const rows = [
		columns,
		[id, start, end, deposit, total, currency, '', '', '', ''],
		[id, '', '', '', '', '', 'Order', 'ItemPrice', 'Principal', total],
	];
	return Buffer.from(`${rows.map((row) => row.join('\t')).join('\n')}\n`, charset);
}
